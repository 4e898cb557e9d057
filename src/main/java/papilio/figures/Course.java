package papilio.figures;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientFact;
import papilio.shared.PartialDate;

/**
 * A dosed patient's time on the drug as it stands at a cut-off.
 *
 * @param lastDay the last treatment day not after the cut-off
 * @param days exposure: the half-open interval from the first dose
 */
public record Course(PatientFact patient, LocalDate firstDose, LocalDate lastDay, long days) {

    /** Nothing for a patient who is not dosed at the cut-off: enrolled, with a first dose. */
    static Optional<Course> of(PatientFact patient, LocalDate cutoff, int lastDoseDays) {
        var first = firstDose(patient);
        if (!upTo(patient.enrolledOn(), cutoff) || first == null || first.isAfter(cutoff)) return Optional.empty();
        var last = patient.treated().stream()
                .filter(treated -> !treated.from().isAfter(cutoff))
                .map(treated -> lastDay(patient, treated, cutoff))
                .max(Comparator.naturalOrder())
                .filter(day -> day.isAfter(first))
                .orElse(first);
        var end = earlier(last.plusDays(lastDoseDays), cutoff.plusDays(1));
        if (patient.diedOn() != null) end = earlier(end, patient.diedOn().plusDays(1));
        return Optional.of(new Course(patient, first, last, Math.max(0, DAYS.between(first, end))));
    }

    /** A partial date is the earliest day that it allows, but never before the first dose when year or month agree with it. */
    LocalDate onsetOf(PartialDate onset) {
        var agrees = !firstDose.isBefore(onset.earliest()) && !firstDose.isAfter(onset.latest());
        return agrees ? firstDose : onset.earliest();
    }

    /** Whether an event that began on this day counts as treatment-emergent; the day of the first dose does. */
    boolean covers(LocalDate onset, LocalDate cutoff, @Nullable Integer windowDays) {
        return !onset.isBefore(firstDose)
                && !onset.isAfter(cutoff)
                && (windowDays == null || !onset.isAfter(lastDay.plusDays(windowDays)));
    }

    static boolean upTo(@Nullable LocalDate day, LocalDate cutoff) {
        return day != null && !day.isAfter(cutoff);
    }

    private static @Nullable LocalDate firstDose(PatientFact patient) {
        if (patient.firstDoseOn() != null) return patient.firstDoseOn();
        return patient.treated().stream()
                .map(PatientFact.Treated::from)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** An open interval ends at the end of participation, else at the cut-off. */
    private static LocalDate lastDay(PatientFact patient, PatientFact.Treated treated, LocalDate cutoff) {
        var end = treated.to();
        if (end == null) end = patient.referenceEndOn();
        if (end == null) end = patient.endedOn();
        if (end == null) end = cutoff;
        return earlier(end.isBefore(treated.from()) ? treated.from() : end, cutoff);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
