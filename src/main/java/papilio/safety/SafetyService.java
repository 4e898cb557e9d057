package papilio.safety;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.shared.NotFound;
import papilio.study.StudyService;

/** What there is to read about adverse events, within the caller's sites. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class SafetyService {
    private static final Duration WEEK = Duration.ofDays(7);

    private final EventLists lists;
    private final QueueCounts counts;
    private final EventReader reader;
    private final OpinionBook opinions;
    private final StudyService studies;
    private final Access access;
    private final Clock clock;

    SafetyService(
            EventLists lists,
            QueueCounts counts,
            EventReader reader,
            OpinionBook opinions,
            StudyService studies,
            Access access,
            Clock clock) {
        this.lists = lists;
        this.counts = counts;
        this.reader = reader;
        this.opinions = opinions;
        this.studies = studies;
        this.access = access;
        this.clock = clock;
    }

    /** In the order of {@link ReviewState}, what waits longest first; the page after the anchor. */
    public List<EventRow> queue(String study, EventFilter filter, @Nullable EventAnchor after, int limit) {
        var scope = access.scope(study);
        return lists.page(scope, filter, after == null ? EventAnchor.START : after, limit, moment(study));
    }

    public long count(String study, EventFilter filter) {
        return counts.of(access.scope(study), filter, moment(study));
    }

    /** The count of every group under the other conditions of the filter. */
    public Map<EventGroup, Long> counts(String study, EventFilter filter) {
        return counts.of(access.scope(study), filter, EnumSet.allOf(EventGroup.class), moment(study));
    }

    /** Signed off in the last seven days. */
    public long reviewedThisWeek(String study) {
        return lists.reviewedSince(
                access.scope(study),
                BusinessTime.now(studies.settings(study), clock).minus(WEEK));
    }

    /** @throws NotFound for an unknown event and for another site's */
    public EventDetail event(String study, String eventNo) {
        var scope = access.scope(study);
        return reader.find(scope, eventNo, BusinessTime.now(studies.settings(study), clock))
                .orElseThrow(NotFound::new);
    }

    /** What the two assessors of an event said of the cause before they said otherwise, oldest first. */
    public List<ReplacedOpinion> replacedOpinions(EventDetail event) {
        return opinions.replaced(access.scope(event.study()), event.id());
    }

    /** In order of onset; nothing for a patient of another site. */
    public List<PatientEvent> eventsOf(String study, long patientId) {
        return reader.ofPatient(access.scope(study), patientId);
    }

    public OpenCounts openCounts(String study) {
        var scope = access.scope(study);
        var bySite = counts.open(scope);
        lists.overdue(scope, BusinessTime.now(studies.settings(study), clock))
                .forEach((site, late) -> bySite.merge(site, new OpenCounts.Open(0, 0, late, 0), OpenCounts.Open::plus));
        return new OpenCounts(bySite.values().stream().reduce(OpenCounts.Open.NOTHING, OpenCounts.Open::plus), bySite);
    }

    /** Running deadlines past their due instant, by site; only sites that have any. */
    public Map<String, Long> overdue(String study) {
        return lists.overdue(access.scope(study), BusinessTime.now(studies.settings(study), clock));
    }

    private EventLists.Moment moment(String study) {
        var settings = studies.settings(study);
        return new EventLists.Moment(
                BusinessTime.now(settings, clock),
                settings.today(clock),
                settings.emergentWindowDays(),
                settings.zone(),
                access.caller().username());
    }
}
