package papilio.desk.safety;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import papilio.access.Access;
import papilio.access.Role;
import papilio.desk.safety.tables.TablesDesk;
import papilio.oversight.indicator.IndicatorService;
import papilio.safety.BusinessTime;
import papilio.safety.DeadlineService;
import papilio.safety.EventService;
import papilio.safety.QueryService;
import papilio.safety.ReviewService;
import papilio.safety.SafetyService;
import papilio.safety.queue.SavedFilterService;
import papilio.safety.reference.ExpectedService;
import papilio.safety.signal.SignalService;
import papilio.safety.status.ReviewStatusService;
import papilio.safety.ui.EventForms;
import papilio.safety.ui.LinkChoices;
import papilio.safety.ui.QueryThread;
import papilio.safety.ui.VersionPanels;
import papilio.safety.version.SignOffService;
import papilio.safety.version.VersionFacts;
import papilio.shared.NotFound;
import papilio.site.SiteService;
import papilio.study.StudyService;
import papilio.study.StudySettings;
import papilio.timeline.TimelineService;

/** What the pages of this desk work with, and what the reader may do here. */
@Component
class SafetyDesk {
    final StudyService studies;
    final SiteService sites;
    final SafetyService safety;
    final ReviewService reviews;
    final QueryService queries;
    final DeadlineService deadlines;
    final EventService events;
    final SignOffService signOffs;
    final ReviewStatusService statuses;
    final SavedFilterService filters;
    final EventForms forms;
    final VersionPanels versions;
    final LinkChoices links;
    final ExpectedService expected;
    final TablesDesk tables;
    final TimelineService timelines;
    final SignalService signals;
    final IndicatorService indicators;
    final VersionFacts newest;
    private final Access access;
    private final Clock clock;

    SafetyDesk(
            StudyService studies,
            SiteService sites,
            SafetyService safety,
            ReviewService reviews,
            QueryService queries,
            DeadlineService deadlines,
            EventService events,
            SignOffService signOffs,
            ReviewStatusService statuses,
            SavedFilterService filters,
            EventForms forms,
            VersionPanels versions,
            LinkChoices links,
            ExpectedService expected,
            TablesDesk tables,
            TimelineService timelines,
            SignalService signals,
            IndicatorService indicators,
            VersionFacts newest,
            Access access,
            Clock clock) {
        this.studies = studies;
        this.sites = sites;
        this.safety = safety;
        this.reviews = reviews;
        this.queries = queries;
        this.deadlines = deadlines;
        this.events = events;
        this.signOffs = signOffs;
        this.statuses = statuses;
        this.filters = filters;
        this.forms = forms;
        this.versions = versions;
        this.links = links;
        this.expected = expected;
        this.tables = tables;
        this.timelines = timelines;
        this.signals = signals;
        this.indicators = indicators;
        this.newest = newest;
        this.access = access;
        this.clock = clock;
    }

    boolean reviews() {
        return access.may(Role.STUDY_MANAGER, Role.MONITOR);
    }

    boolean records() {
        return access.may(Role.STUDY_MANAGER, Role.INVESTIGATOR, Role.COORDINATOR);
    }

    boolean answers() {
        return access.may(Role.INVESTIGATOR, Role.COORDINATOR);
    }

    /** Whether the reader signs for the site; for the sponsor sign those who review. */
    boolean signs() {
        return access.may(Role.INVESTIGATOR);
    }

    QueryThread.Permits permits() {
        return new QueryThread.Permits(answers(), reviews());
    }

    /** Whether the reader decides on proposals. */
    boolean assesses() {
        return access.may(Role.INVESTIGATOR);
    }

    String reader() {
        return access.caller().username();
    }

    Instant now(StudySettings study) {
        return BusinessTime.now(study, clock);
    }

    /** The clock on the wall of a site. */
    ZoneId zone(String study, String site) {
        return sites.sites(study).stream()
                .filter(one -> one.code().equals(site))
                .map(one -> ZoneId.of(one.zone()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
