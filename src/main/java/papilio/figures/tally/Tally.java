package papilio.figures.tally;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.figures.Counts;
import papilio.safety.OpenCounts;

/**
 * Some patients in numbers, defined as in {@link Counts}, and what is open in safety about them.
 *
 * @param ended left for whatever reason, completion among them
 * @param stopped off the drug without having left
 * @param toReview events that are new, changed or answered; {@code serious} the serious ones among them
 * @param queries questions that are not closed
 * @param lastDay the latest day that was counted: on it and after it the counts stay true; null where nobody is counted
 */
public record Tally(
        int screened,
        int screenFailures,
        int declined,
        int enrolled,
        int dosed,
        int onTreatment,
        int completed,
        int ended,
        int stopped,
        int toReview,
        int serious,
        int queries,
        @Nullable LocalDate firstScreenedOn,
        @Nullable LocalDate lastScreenedOn,
        @Nullable LocalDate lastEnrolledOn,
        @Nullable LocalDate lastDay) {

    public static final Tally NOBODY = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, null, null);

    /** What the one computation says, with what is open now. */
    public static Tally of(Counts counts, OpenCounts.Open open, LocalDate cutoff) {
        var accrual = counts.accrual();
        return new Tally(
                counts.screened(),
                counts.screenFailures(),
                counts.declined(),
                counts.enrolled(),
                counts.dosed(),
                counts.onTreatment(),
                counts.completed(),
                counts.enrolled() - counts.ongoing(),
                counts.discontinuedTreatment(),
                (int) open.toReview(),
                (int) open.serious(),
                (int) open.queries(),
                accrual.firstScreenedOn(),
                accrual.lastScreenedOn(),
                accrual.lastEnrolledOn(),
                cutoff);
    }

    public int inScreening() {
        return screened - screenFailures - declined - enrolled;
    }

    public int ongoing() {
        return enrolled - ended;
    }

    public int discontinued() {
        return ended - completed;
    }

    public Tally plus(Tally other) {
        return new Tally(
                screened + other.screened,
                screenFailures + other.screenFailures,
                declined + other.declined,
                enrolled + other.enrolled,
                dosed + other.dosed,
                onTreatment + other.onTreatment,
                completed + other.completed,
                ended + other.ended,
                stopped + other.stopped,
                toReview + other.toReview,
                serious + other.serious,
                queries + other.queries,
                earliest(firstScreenedOn, other.firstScreenedOn),
                latest(lastScreenedOn, other.lastScreenedOn),
                latest(lastEnrolledOn, other.lastEnrolledOn),
                latest(lastDay, other.lastDay));
    }

    Tally withOpen(OpenCounts.Open open) {
        return plus(new Tally(
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                (int) open.toReview(),
                (int) open.serious(),
                (int) open.queries(),
                null,
                null,
                null,
                null));
    }

    /** The same counts, whatever the latest counted day; for the check against the one computation. */
    boolean countsAs(Tally other) {
        return until(null).equals(other.until(null));
    }

    /** Whether the counts are those of that day: nothing that was counted lies after it. */
    boolean isTrueOn(LocalDate day) {
        return lastDay == null || !lastDay.isAfter(day);
    }

    private Tally until(@Nullable LocalDate day) {
        return new Tally(
                screened,
                screenFailures,
                declined,
                enrolled,
                dosed,
                onTreatment,
                completed,
                ended,
                stopped,
                toReview,
                serious,
                queries,
                firstScreenedOn,
                lastScreenedOn,
                lastEnrolledOn,
                day);
    }

    static @Nullable LocalDate latest(@Nullable LocalDate... days) {
        return Stream.of(days)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate... days) {
        return Stream.of(days)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
