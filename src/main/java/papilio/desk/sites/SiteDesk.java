package papilio.desk.sites;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.access.Access;
import papilio.access.Role;
import papilio.audit.AuditLog;
import papilio.audit.ui.HistoryPanel;
import papilio.figures.Counts;
import papilio.figures.FiguresService;
import papilio.figures.SiteFigures;
import papilio.shared.NotFound;
import papilio.site.SiteDetail;
import papilio.site.SiteOpening;
import papilio.site.SiteService;
import papilio.site.approval.ApprovalService;
import papilio.site.milestone.MilestoneService;
import papilio.site.monitoring.MonitoringService;
import papilio.site.people.PeopleService;
import papilio.site.warning.SiteWarning;
import papilio.site.warning.SiteWarnings;
import papilio.study.StudyService;

/** What the pages about sites ask for: the rooms' front doors and what the caller may do. */
@SpringComponent
class SiteDesk {
    final SiteService sites;
    final StudyService studies;
    final FiguresService figures;
    final MilestoneService milestones;
    final ApprovalService approvals;
    final PeopleService people;
    final MonitoringService monitoring;
    private final SiteWarnings warnings;
    private final Access access;
    private final AuditLog audit;

    SiteDesk(
            SiteService sites,
            StudyService studies,
            FiguresService figures,
            MilestoneService milestones,
            ApprovalService approvals,
            PeopleService people,
            MonitoringService monitoring,
            SiteWarnings warnings,
            Access access,
            AuditLog audit) {
        this.milestones = milestones;
        this.approvals = approvals;
        this.people = people;
        this.monitoring = monitoring;
        this.warnings = warnings;
        this.sites = sites;
        this.studies = studies;
        this.figures = figures;
        this.access = access;
        this.audit = audit;
    }

    LocalDate today(String study) {
        return studies.today(study);
    }

    boolean mayManage() {
        return access.may(Role.STUDY_MANAGER);
    }

    /** Monitoring is recorded by monitors too. */
    boolean mayMonitor() {
        return access.may(Role.STUDY_MANAGER, Role.MONITOR);
    }

    List<SiteWarning> warnings(String study) {
        return warnings.of(study);
    }

    List<SiteWarning> warnings(String study, String site) {
        return warnings.of(study).stream()
                .filter(one -> one.site().equals(site))
                .toList();
    }

    /** When the site could enroll. */
    SiteOpening opening(String study, String site) {
        return sites.openings(study).stream()
                .filter(one -> one.code().equals(site))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    boolean mayAdd(String study) {
        return mayManage() && access.scope(study).all();
    }

    boolean mayReadTrail() {
        return access.may(Role.STUDY_MANAGER, Role.MONITOR);
    }

    boolean seesAllSites(String study) {
        return access.scope(study).all();
    }

    Component history(SiteDetail site) {
        return new HistoryPanel(audit, site.study(), "site", site.id());
    }

    @Nullable
    Counts counts(String study, String site) {
        return figures.figures(study, null).sites().stream()
                .filter(one -> one.code().equals(site))
                .map(SiteFigures::counts)
                .findFirst()
                .orElse(null);
    }
}
