package papilio.enrollment.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import papilio.access.Access;
import papilio.access.Role;
import papilio.enrollment.EligibilityService;
import papilio.patient.PatientHead;
import papilio.patient.PatientService;
import papilio.patient.PatientStatus;
import papilio.patient.ScreeningService;
import papilio.patient.evidence.EvidenceBook;
import papilio.patient.log.LogService;
import papilio.site.SiteService;
import papilio.study.Criterion;
import papilio.study.StudyService;

/** Opens what belongs to a screening for whoever shows it: the guided entry, the decision, what was answered. */
@org.springframework.stereotype.Component
public class ScreeningForms {
    final ScreeningService screening;
    final EligibilityService eligibility;
    private final PatientService patients;
    private final EvidenceBook evidence;
    private final LogService log;
    private final StudyService studies;
    private final SiteService sites;
    private final Access access;
    private final Clock clock;

    ScreeningForms(
            ScreeningService screening,
            EligibilityService eligibility,
            PatientService patients,
            EvidenceBook evidence,
            LogService log,
            StudyService studies,
            SiteService sites,
            Access access,
            Clock clock) {
        this.screening = screening;
        this.eligibility = eligibility;
        this.patients = patients;
        this.evidence = evidence;
        this.log = log;
        this.studies = studies;
        this.sites = sites;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A new screening, told to whoever asked under its number.
     *
     * @param earlier the number of the screening that is repeated
     */
    public Component forNew(String study, @Nullable String earlier, Consumer<String> done) {
        var settings = studies.settings(study);
        var before = earlier == null ? null : patients.find(study, earlier);
        return new ScreeningForm(this, settings, settings.today(clock), sites.sites(study), before, done);
    }

    /** The decision of a screening that waits for one, else what was decided; a reader without the right reads. */
    public Component forDecision(String study, String number, Consumer<String> done) {
        var patient = patients.find(study, number);
        if (patient.status() != PatientStatus.SCREENING || patient.voided())
            return new EligibilitySummary(state(patient));
        return new DecisionForm(this, state(patient), today(study), done);
    }

    /** What was asked and answered at screening, to be read. */
    public Component summary(String study, String number) {
        return new EligibilitySummary(state(patients.find(study, number)));
    }

    /** The screening as it stands now. */
    ScreeningState again(PatientHead seen) {
        return state(patients.find(seen.study(), seen.id()));
    }

    private ScreeningState state(PatientHead patient) {
        var study = patient.study();
        var consent = patient.consentOn();
        return new ScreeningState(
                studies.settings(study),
                studies.criteria(study),
                patient,
                log.detail(study, patient.id()),
                patients.verdicts(study, patient.patientNo()),
                evidence.all(study, patient.id()),
                consent == null || !mayRecord()
                        ? List.of()
                        : screening.consentVersions(study, patient.site(), consent));
    }

    List<Criterion> criteria(String study) {
        return studies.criteria(study);
    }

    boolean mayOverride() {
        return access.may(Role.STUDY_MANAGER);
    }

    private boolean mayRecord() {
        return access.may(Role.STUDY_MANAGER, Role.INVESTIGATOR, Role.COORDINATOR);
    }

    private LocalDate today(String study) {
        return studies.settings(study).today(clock);
    }
}
