package papilio.figures;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientFact;

/**
 * How fast patients came until the cut-off, and where the same pace leads.
 *
 * @param openedOn first activation of a site, else the first screening; null before either
 * @param firstScreenedOn first consent (else screening) date
 * @param days from the opening to the cut-off
 * @param remaining to the target; null where there is none, 0 once it is reached
 */
public record Accrual(
        @Nullable LocalDate openedOn,
        @Nullable LocalDate firstScreenedOn,
        @Nullable LocalDate lastScreenedOn,
        @Nullable LocalDate lastEnrolledOn,
        LocalDate cutoff,
        long days,
        int enrolled,
        @Nullable Integer remaining) {

    private static final double DAYS_A_MONTH = 30.4375;

    public static Accrual of(@Nullable LocalDate openedOn, LocalDate cutoff, int enrolled, @Nullable Integer target) {
        return new Accrual(
                openedOn, null, null, null, cutoff, days(openedOn, cutoff), enrolled, remaining(enrolled, target));
    }

    static Accrual of(List<PatientFact> patients, List<SiteTarget> sites, @Nullable Integer target, LocalDate cutoff) {
        var screened = patients.stream()
                .map(PatientFact::screenedOn)
                .filter(day -> !day.isAfter(cutoff))
                .sorted()
                .toList();
        var enrolled = patients.stream()
                .map(PatientFact::enrolledOn)
                .filter(Objects::nonNull)
                .filter(day -> !day.isAfter(cutoff))
                .sorted()
                .toList();
        var first = screened.isEmpty() ? null : screened.getFirst();
        var opened = sites.stream()
                .map(SiteTarget::activatedOn)
                .filter(Objects::nonNull)
                .filter(day -> !day.isAfter(cutoff))
                .min(Comparator.naturalOrder())
                .orElse(first);
        return new Accrual(
                opened,
                first,
                screened.isEmpty() ? null : screened.getLast(),
                enrolled.isEmpty() ? null : enrolled.getLast(),
                cutoff,
                days(opened, cutoff),
                enrolled.size(),
                remaining(enrolled.size(), target));
    }

    /** Enrolled a month of 30.4375 days; null before the first day is over. */
    public @Nullable Double perMonth() {
        return days == 0 ? null : enrolled / (days / DAYS_A_MONTH);
    }

    /** The day on which the target is reached at the present pace; null where nothing can be said, or it is reached. */
    public @Nullable LocalDate reachedOn() {
        if (remaining == null || remaining == 0 || enrolled == 0 || days == 0) return null;
        return cutoff.plusDays(Math.ceilDiv(remaining * days, enrolled));
    }

    /** Enrolled a month that the rest needs until that day; null where there is no target or no time. */
    public @Nullable Double requiredPerMonth(@Nullable LocalDate plannedEnd) {
        if (remaining == null || plannedEnd == null || !plannedEnd.isAfter(cutoff)) return null;
        return remaining / (DAYS.between(cutoff, plannedEnd) / DAYS_A_MONTH);
    }

    private static long days(@Nullable LocalDate openedOn, LocalDate cutoff) {
        return openedOn == null ? 0 : Math.max(0, DAYS.between(openedOn, cutoff));
    }

    private static @Nullable Integer remaining(int enrolled, @Nullable Integer target) {
        return target == null ? null : Math.max(0, target - enrolled);
    }
}
