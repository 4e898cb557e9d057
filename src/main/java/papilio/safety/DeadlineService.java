package papilio.safety;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;
import papilio.study.StudyService;

/** The deadlines board: which reports are due, missed or sent. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class DeadlineService {
    private final ReportingDeadlines deadlines;
    private final DeadlineLists lists;
    private final AdverseEvents events;
    private final EventPatients patients;
    private final StudyService studies;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    DeadlineService(
            ReportingDeadlines deadlines,
            DeadlineLists lists,
            AdverseEvents events,
            EventPatients patients,
            StudyService studies,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.deadlines = deadlines;
        this.lists = lists;
        this.events = events;
        this.patients = patients;
        this.studies = studies;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is due first comes first; the page after the anchor. */
    public List<DeadlineRow> page(String study, DeadlineFilter filter, @Nullable DeadlineAnchor after, int limit) {
        var scope = access.scope(study);
        return lists.page(scope, filter, after == null ? DeadlineAnchor.START : after, limit, now(study));
    }

    /** How many stand in each group under the filter's recipient and site. */
    public DeadlineCounts counts(String study, DeadlineFilter filter) {
        return lists.counts(access.scope(study), filter, now(study));
    }

    /** What the caller's sites must not miss; one indexed query beside those for study and scope. */
    public DeadlineAlarm alarm(String study) {
        return lists.alarm(access.scope(study), now(study));
    }

    /** Whoever records events or reviews them knows when a report was sent. */
    @Transactional
    @PreAuthorize(May.PRINT)
    public void submit(SubmitDeadline wish) {
        var deadline = find(wish.study(), wish.id(), wish.version());
        sentAlready(wish.study(), wish.sent());
        var sent = wish.sent().ofVersion(lists.versionAt(deadline.eventId(), moment(wish)));
        deadline.submit(sent, access.caller().username());
        save(deadline, wish.study(), note(Action.SUBMITTED, deadline), null, sent.lateReason());
    }

    /** What was typed about the sending was wrong: the time, the reference, the reason for being late. */
    @Transactional
    @PreAuthorize(May.PRINT)
    public void correct(CorrectSubmission wish) {
        var deadline = find(wish.study(), wish.id(), wish.version());
        var reason = EventService.reason(wish.reason());
        sentAlready(wish.study(), wish.sent());
        var before = deadline.submission();
        deadline.correct(wish.sent(), access.caller().username());
        save(deadline, wish.study(), note(Action.CHANGED, deadline), before, reason);
    }

    /** The report was not sent after all: its clock runs on, and what it was before stays in the audit trail. */
    @Transactional
    @PreAuthorize(May.PRINT)
    public void takeBack(VoidSubmission wish) {
        var deadline = find(wish.study(), wish.id(), wish.version());
        var reason = EventService.reason(wish.reason());
        var before = deadline.submission();
        deadline.unsend();
        save(deadline, wish.study(), note(Action.VOIDED, deadline), before, reason);
    }

    private void save(
            ReportingDeadline deadline,
            String study,
            AuditNote note,
            @Nullable Submission before,
            @Nullable String reason) {
        deadlines.saveAndFlush(deadline);
        var after = deadline.submission();
        followUp(study, deadline, after);
        audit.write(note.change("submittedAt", before == null ? null : before.at(), after == null ? null : after.at())
                .change("channel", before == null ? null : before.channel(), after == null ? null : after.channel())
                .change(
                        "lateReason",
                        before == null ? null : before.lateReason(),
                        after == null ? null : after.lateReason())
                .change(
                        "eventVersion",
                        before == null ? null : before.eventVersion(),
                        after == null ? null : after.eventVersion())
                .because(reason));
    }

    private ReportingDeadline find(String study, long id, long version) {
        var scope = access.scope(study);
        var deadline = deadlines
                .findById(id)
                .filter(found -> found.study().equals(study) && scope.covers(found.site()))
                .orElseThrow(NotFound::new);
        if (deadline.version() != version) throw new StaleEdit();
        return deadline;
    }

    private void sentAlready(String study, Submission sent) {
        if (sent.at().isAfter(now(study))) throw new DeadlineRefused("submittedAt", "safety.refused.sentInFuture");
    }

    private DeadlineLists.Moment moment(SubmitDeadline wish) {
        var at = wish.sent().at();
        return new DeadlineLists.Moment(
                at, BusinessTime.real(studies.settings(wish.study()), clock, at), now(wish.study()));
    }

    private Instant now(String study) {
        return BusinessTime.now(studies.settings(study), clock);
    }

    private AuditNote note(Action action, ReportingDeadline deadline) {
        return note(action, deadline, events.findById(deadline.eventId()).orElseThrow(NotFound::new));
    }

    static AuditNote note(Action action, ReportingDeadline deadline, AdverseEvent event) {
        return AuditNote.of(
                        action,
                        "reporting_deadline",
                        deadline.id(),
                        event.eventNo() + " " + deadline.rule().name())
                .at(event.study(), event.site(), event.patientNo())
                .clinical();
    }

    /** Sending the first report of a fatal SUSAR may bring its follow-up nearer; taking it back moves it away again. */
    private void followUp(String study, ReportingDeadline first, @Nullable Submission sent) {
        var following = deadlines.findByEventId(first.eventId()).stream()
                .filter(other -> other.running() && other.follows(first))
                .toList();
        if (following.isEmpty()) return;
        var event = events.findById(first.eventId()).orElseThrow(NotFound::new);
        var zone = patients.find(study, event.patientNo()).zone();
        following.forEach(other -> {
            other.followUpOf(sent == null ? null : sent.at(), zone);
            deadlines.saveAndFlush(other);
        });
    }
}
