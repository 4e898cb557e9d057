package papilio.enrollment.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientFact;

/** Records that say two things of one patient, so that a box of the flow counts somebody too often or not at all. */
public record Contradiction(Kind kind, List<String> patientNos) {

    /** What contradicts what. */
    public enum Kind {
        /** More than one of failed, declined and enrolled: one too few seem to be in screening. */
        TWO_OUTCOMES,
        /** Enrolled or decided on by the cut-off, but screened after it. */
        BEFORE_SCREENING,
        /** An end of participation without enrollment. */
        ENDED_UNENROLLED,
        /** A first dose without enrollment. */
        DOSED_UNENROLLED
    }

    static List<Contradiction> of(List<PatientFact> patients, LocalDate cutoff) {
        var found = new ArrayList<Contradiction>();
        for (var kind : Kind.values()) {
            var numbers = patients.stream()
                    .filter(test(kind, cutoff))
                    .map(PatientFact::patientNo)
                    .sorted()
                    .toList();
            if (!numbers.isEmpty()) found.add(new Contradiction(kind, numbers));
        }
        return found;
    }

    private static Predicate<PatientFact> test(Kind kind, LocalDate cutoff) {
        return switch (kind) {
            case TWO_OUTCOMES -> one -> outcomes(one, cutoff) > 1;
            case BEFORE_SCREENING ->
                one -> outcomes(one, cutoff) > 0 && one.screenedOn().isAfter(cutoff);
            case ENDED_UNENROLLED -> one -> by(one.endedOn(), cutoff) && !by(one.enrolledOn(), cutoff);
            case DOSED_UNENROLLED -> one -> by(one.firstDoseOn(), cutoff) && !by(one.enrolledOn(), cutoff);
        };
    }

    private static long outcomes(PatientFact one, LocalDate cutoff) {
        return Stream.of(by(one.failedOn(), cutoff), by(one.declinedOn(), cutoff), by(one.enrolledOn(), cutoff))
                .filter(Boolean::booleanValue)
                .count();
    }

    private static boolean by(@Nullable LocalDate day, LocalDate cutoff) {
        return day != null && !day.isAfter(cutoff);
    }
}
