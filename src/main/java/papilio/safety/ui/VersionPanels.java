package papilio.safety.ui;

import org.springframework.stereotype.Component;
import papilio.access.Access;
import papilio.access.Role;
import papilio.safety.EventCloser;
import papilio.safety.EventDetail;
import papilio.safety.SafetyService;
import papilio.safety.version.VersionService;
import papilio.study.StudyService;

/** Opens the versions of a serious event for whoever shows the event. */
@Component
public class VersionPanels {
    final VersionService versions;
    final SafetyService safety;
    final EventCloser closer;
    final StudyService studies;
    private final Access access;

    VersionPanels(
            VersionService versions, SafetyService safety, EventCloser closer, StudyService studies, Access access) {
        this.versions = versions;
        this.safety = safety;
        this.closer = closer;
        this.studies = studies;
        this.access = access;
    }

    /** {@code changed}: the event is another now and should be read again. */
    public VersionsPanel of(EventDetail event, EventWords words, Runnable changed) {
        return new VersionsPanel(this, event, words, changed);
    }

    boolean signsForTheSite() {
        return access.may(Role.INVESTIGATOR);
    }

    boolean reviews() {
        return access.may(Role.STUDY_MANAGER, Role.MONITOR);
    }
}
