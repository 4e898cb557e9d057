package papilio.enrollment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.May;
import papilio.enrollment.eligibility.Answers;
import papilio.enrollment.eligibility.Instrument;
import papilio.patient.AnswerCriteria;
import papilio.patient.CriterionVerdict;
import papilio.patient.DeclineParticipation;
import papilio.patient.EnrollPatient;
import papilio.patient.FailScreening;
import papilio.patient.PatientService;
import papilio.patient.ScreeningService;
import papilio.patient.SignConsent;
import papilio.patient.evidence.CriterionEvidence;
import papilio.shared.FieldRefusal;
import papilio.study.StudyService;

/** Decides screenings: answers and decision are kept together or not at all. */
@Service
@Transactional
@PreAuthorize(May.RECORD)
public class EligibilityService {
    private final ScreeningService screening;
    private final PatientService patients;
    private final StudyService studies;

    EligibilityService(ScreeningService screening, PatientService patients, StudyService studies) {
        this.screening = screening;
        this.patients = patients;
        this.studies = studies;
    }

    /**
     * Enters somebody in the log with all answers and the decision; the same form sent twice makes one entry.
     *
     * @return the number of the patient from now on
     */
    public String screen(GuidedScreening asked) {
        var entry = asked.entry();
        var made = screening.entered(entry.study(), entry.site(), entry.entryKey());
        if (made.isPresent()) return made.get();
        var number = screening.screen(entry);
        return decide(
                asked.decision(number, patients.find(entry.study(), number).version()));
    }

    /** @return the number of the patient from now on */
    public String decide(DecideEligibility asked) {
        var version = screening.answer(
                new AnswerCriteria(asked.study(), asked.patientNo(), signed(asked), answers(asked), evidence(asked)));
        return switch (asked.outcome()) {
            case KEEP -> asked.patientNo();
            case ENROLL ->
                screening.enroll(new EnrollPatient(
                        asked.study(), asked.patientNo(), version, day(asked.on()), asked.overrideReason()));
            case FAIL -> {
                screening.fail(new FailScreening(
                        asked.study(), asked.patientNo(), version, day(asked.on()), words(asked.reason())));
                yield asked.patientNo();
            }
            case DECLINE -> {
                screening.decline(new DeclineParticipation(
                        asked.study(), asked.patientNo(), version, day(asked.on()), words(asked.reason())));
                yield asked.patientNo();
            }
        };
    }

    /** The patient's version once the text of the consent is named. */
    private long signed(DecideEligibility asked) {
        var named = asked.consentVersion();
        if (named == null || named.isBlank()) return asked.version();
        return screening.sign(new SignConsent(asked.study(), asked.patientNo(), asked.version(), named));
    }

    private Map<String, CriterionVerdict> answers(DecideEligibility asked) {
        var patient = patients.find(asked.study(), asked.patientNo());
        return Answers.complete(
                studies.settings(asked.study()),
                studies.criteria(asked.study()),
                patient.ageAtConsent(),
                patient.ageConfirmed(),
                asked.verdicts(),
                asked.classifications());
    }

    /** Only of criteria that the study lets the classification answer. */
    private Map<String, CriterionEvidence> evidence(DecideEligibility asked) {
        var evidence = new HashMap<String, CriterionEvidence>();
        for (var criterion : studies.criteria(asked.study())) {
            var inputs = asked.classifications().get(criterion.code());
            if (inputs != null && Instrument.EULAR_ACR_2019.answers(criterion))
                evidence.put(criterion.code(), Answers.evidence(inputs));
        }
        return evidence;
    }

    private static LocalDate day(@Nullable LocalDate on) {
        if (on == null) throw new FieldRefusal("on", "enrollment.decide.dayNeeded");
        return on;
    }

    private static String words(@Nullable String reason) {
        if (reason == null || reason.isBlank()) throw new FieldRefusal("reason", "enrollment.decide.reasonNeeded");
        return reason.strip();
    }
}
