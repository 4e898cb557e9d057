package papilio.site;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a site could enroll: from its activation, less its pauses, until it was closed.
 *
 * @param activatedOn the first day on which it could; of an imported site its first screening
 * @param forecastActivation when the site is expected to be activated: its milestone's forecast, else its plan
 * @param closedOn the last day on which it could, where the site is closed now and the day is known
 * @param plannedPerMonth how many patients a month it was planned to enroll
 */
public record SiteOpening(
        String code,
        SiteStatus status,
        @Nullable LocalDate activatedOn,
        @Nullable LocalDate forecastActivation,
        List<Pause> pauses,
        @Nullable LocalDate closedOn,
        @Nullable Integer target,
        @Nullable Double plannedPerMonth) {

    public SiteOpening {
        pauses = List.copyOf(pauses);
    }

    /**
     * Days without enrollment.
     *
     * @param from the first of them
     * @param to the day on which enrollment went on; null where it has not
     */
    public record Pause(LocalDate from, @Nullable LocalDate to) {
        private long daysWithin(LocalDate first, LocalDate afterLast) {
            var begin = from.isBefore(first) ? first : from;
            var end = to == null || to.isAfter(afterLast) ? afterLast : to;
            return Math.max(0, DAYS.between(begin, end));
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** Neither activated by a step nor further: a day of activation that was typed is what is expected. */
    public boolean isToCome() {
        return status == SiteStatus.PLANNED || status == SiteStatus.INITIATED;
    }

    /** The same, open from that day on. */
    public SiteOpening from(LocalDate activated) {
        return new SiteOpening(code, status, activated, forecastActivation, pauses, closedOn, target, plannedPerMonth);
    }

    /** The same, not open yet and expected to be on that day; null: on none that is known. */
    public SiteOpening expected(@Nullable LocalDate day) {
        return new SiteOpening(code, status, null, day, pauses, closedOn, target, plannedPerMonth);
    }

    /** Days on which the site could enroll, activation and cut-off included, without pauses and not after its closing. */
    public long openDays(LocalDate cutoff) {
        if (activatedOn == null) return 0;
        var last = closedOn != null && closedOn.isBefore(cutoff) ? closedOn : cutoff;
        if (last.isBefore(activatedOn)) return 0;
        var afterLast = last.plusDays(1);
        var paused = pauses.stream()
                .mapToLong(pause -> pause.daysWithin(activatedOn, afterLast))
                .sum();
        return DAYS.between(activatedOn, afterLast) - paused;
    }

    /** Whether the site could enroll on that day, as far as its history tells. */
    public boolean openOn(LocalDate day) {
        return activatedOn != null
                && !day.isBefore(activatedOn)
                && (closedOn == null || !day.isAfter(closedOn))
                && pauses.stream().noneMatch(pause -> pause.covers(day));
    }
}
