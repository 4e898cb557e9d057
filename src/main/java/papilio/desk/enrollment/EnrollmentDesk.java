package papilio.desk.enrollment;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import papilio.access.Access;
import papilio.access.Role;
import papilio.enrollment.EligibilityService;
import papilio.enrollment.PlanService;
import papilio.figures.FiguresService;
import papilio.patient.PatientService;
import papilio.patient.ScreeningService;
import papilio.site.SiteService;
import papilio.study.StudyService;
import papilio.study.StudySettings;

/** What the parts of this desk work with, and what the reader may do here. */
@Component
class EnrollmentDesk {
    final StudyService studies;
    final FiguresService figures;
    final PlanService plans;
    final SiteService sites;
    final PatientService patients;
    final ScreeningService screening;
    final EligibilityService eligibility;
    private final Access access;
    private final Clock clock;

    EnrollmentDesk(
            StudyService studies,
            FiguresService figures,
            PlanService plans,
            SiteService sites,
            PatientService patients,
            ScreeningService screening,
            EligibilityService eligibility,
            Access access,
            Clock clock) {
        this.studies = studies;
        this.figures = figures;
        this.plans = plans;
        this.sites = sites;
        this.patients = patients;
        this.screening = screening;
        this.eligibility = eligibility;
        this.access = access;
        this.clock = clock;
    }

    boolean records() {
        return access.may(Role.STUDY_MANAGER, Role.INVESTIGATOR, Role.COORDINATOR);
    }

    boolean manages() {
        return access.may(Role.STUDY_MANAGER);
    }

    /** A plan is the whole study's: whoever sees a part of the sites neither makes nor sees it. */
    boolean plans(String study) {
        return manages() && wholeStudy(study);
    }

    boolean wholeStudy(String study) {
        return access.scope(study).all();
    }

    LocalDate today(StudySettings study) {
        return study.today(clock);
    }
}
