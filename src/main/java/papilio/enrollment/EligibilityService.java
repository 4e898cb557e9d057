package papilio.enrollment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.May;
import papilio.patient.AnswerCriteria;
import papilio.patient.DeclineParticipation;
import papilio.patient.EnrollPatient;
import papilio.patient.FailScreening;
import papilio.patient.ScreeningService;
import papilio.shared.FieldRefusal;

/** Decides screenings: answers and decision are kept together or not at all. */
@Service
@Transactional
@PreAuthorize(May.RECORD)
public class EligibilityService {
    private final ScreeningService screening;

    EligibilityService(ScreeningService screening) {
        this.screening = screening;
    }

    /** @return the number of the patient from now on */
    public String decide(DecideEligibility asked) {
        var version = screening.answer(
                new AnswerCriteria(asked.study(), asked.patientNo(), asked.version(), asked.verdicts()));
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

    private static LocalDate day(@Nullable LocalDate on) {
        if (on == null) throw new FieldRefusal("on", "enrollment.decide.dayNeeded");
        return on;
    }

    private static String words(@Nullable String reason) {
        if (reason == null || reason.isBlank()) throw new FieldRefusal("reason", "enrollment.decide.reasonNeeded");
        return reason.strip();
    }
}
