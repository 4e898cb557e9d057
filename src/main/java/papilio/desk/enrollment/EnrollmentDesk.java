package papilio.desk.enrollment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import papilio.access.Access;
import papilio.access.Role;
import papilio.enrollment.PlanService;
import papilio.enrollment.flow.FlowService;
import papilio.enrollment.forecast.FanMonth;
import papilio.enrollment.forecast.ForecastService;
import papilio.enrollment.ui.ScreeningForms;
import papilio.figures.FiguresService;
import papilio.patient.PatientFacts;
import papilio.patient.PatientService;
import papilio.patient.log.LogService;
import papilio.site.SiteService;
import papilio.study.StudyService;
import papilio.study.StudySettings;

/** What the parts of this desk work with, and what the reader may do here. */
@Component
class EnrollmentDesk {
    final StudyService studies;
    final FiguresService figures;
    final PlanService plans;
    final FlowService flow;
    final ForecastService forecasts;
    final SiteService sites;
    final PatientService patients;
    final PatientFacts facts;
    final ScreeningForms forms;
    final LogService log;
    private final Access access;
    private final Clock clock;

    EnrollmentDesk(
            StudyService studies,
            FiguresService figures,
            PlanService plans,
            FlowService flow,
            ForecastService forecasts,
            SiteService sites,
            PatientService patients,
            PatientFacts facts,
            ScreeningForms forms,
            LogService log,
            Access access,
            Clock clock) {
        this.studies = studies;
        this.figures = figures;
        this.plans = plans;
        this.flow = flow;
        this.forecasts = forecasts;
        this.sites = sites;
        this.patients = patients;
        this.facts = facts;
        this.forms = forms;
        this.log = log;
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

    /** From today's forecast; a past cut-off has the fan of its time. */
    List<FanMonth> fan(Place place) {
        var day = place.filter().cutoff();
        if (day != null && day.isAfter(today(place.study()))) return List.of();
        return forecasts.at(place.code(), day, null).fan();
    }

    /** The real time at which something is printed, in the study's zone. */
    ZonedDateTime now(StudySettings study) {
        return clock.instant().atZone(study.zone());
    }

    String reader() {
        return access.caller().username();
    }

    LocalDate today(StudySettings study) {
        return study.today(clock);
    }
}
