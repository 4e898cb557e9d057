package papilio.desk.patients;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import papilio.access.Access;
import papilio.access.Role;
import papilio.audit.AuditLog;
import papilio.audit.ui.HistoryPanel;
import papilio.enrollment.ui.ScreeningForms;
import papilio.patient.CourseService;
import papilio.patient.PatientHead;
import papilio.patient.PatientService;
import papilio.patient.RecordService;
import papilio.patient.ScreeningService;
import papilio.safety.QueryService;
import papilio.safety.ui.EventForms;
import papilio.site.SiteService;
import papilio.study.StudyService;
import papilio.timeline.TimelineService;

/** What the pages about patients ask for: the rooms' front doors and what the caller may do. */
@SpringComponent
class PatientDesk {
    final PatientService patients;
    final CourseService courses;
    final ScreeningService screening;
    final RecordService records;
    final TimelineService timelines;
    final EventForms eventForms;
    final ScreeningForms forms;
    final StudyService studies;
    private final QueryService queries;
    private final SiteService sites;
    private final Access access;
    private final AuditLog audit;

    PatientDesk(
            PatientService patients,
            CourseService courses,
            ScreeningService screening,
            RecordService records,
            TimelineService timelines,
            EventForms eventForms,
            ScreeningForms forms,
            StudyService studies,
            QueryService queries,
            SiteService sites,
            Access access,
            AuditLog audit) {
        this.patients = patients;
        this.courses = courses;
        this.screening = screening;
        this.records = records;
        this.timelines = timelines;
        this.eventForms = eventForms;
        this.forms = forms;
        this.studies = studies;
        this.queries = queries;
        this.sites = sites;
        this.access = access;
        this.audit = audit;
    }

    boolean mayRecord() {
        return access.may(Role.STUDY_MANAGER, Role.INVESTIGATOR, Role.COORDINATOR);
    }

    boolean mayReadTrail() {
        return access.may(Role.STUDY_MANAGER, Role.MONITOR);
    }

    ZoneId zone(PatientHead patient) {
        return sites.sites(patient.study()).stream()
                .filter(site -> site.code().equals(patient.site()))
                .findFirst()
                .map(site -> ZoneId.of(site.zone()))
                .orElse(ZoneOffset.UTC);
    }

    /** Code and name of each site of the caller, in order of code. */
    Map<String, String> siteNames(String study, Locale locale) {
        var names = new LinkedHashMap<String, String>();
        sites.sites(study).forEach(site -> names.put(site.code(), site.name(locale)));
        return names;
    }

    Map<Long, Long> openQueries(String study, Collection<Long> patients) {
        return queries.openCounts(study, patients);
    }

    Component history(PatientHead patient) {
        return new HistoryPanel(audit, patient.study(), "patient", patient.id());
    }
}
