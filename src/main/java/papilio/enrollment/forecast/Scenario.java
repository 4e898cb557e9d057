package papilio.enrollment.forecast;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;

/**
 * A plan not yet decided. Empty: as things are.
 *
 * @param openings sites that begin to enroll, known ones or such that do not exist yet
 * @param failureShare share of screenings that do not lead to enrollment, 0 to below 1; null: as seen. Fewer failures
 *     enroll faster in proportion, as many come to be screened as before
 * @param target null: the present one
 */
public record Scenario(
        List<Opening> openings,
        List<Pause> pauses,
        List<Pace> paces,
        @Nullable Double failureShare,
        @Nullable Integer target) {
    public static final Scenario NOTHING = new Scenario(List.of(), List.of(), List.of(), null, null);
    public static final int MOST_PATIENTS = 1_000_000;
    private static final int MOST_CHANGES = 500;
    private static final double FASTEST = 10_000;

    public Scenario {
        openings = List.copyOf(openings);
        pauses = List.copyOf(pauses);
        paces = List.copyOf(paces);
        if (openings.size() + pauses.size() + paces.size() > MOST_CHANGES)
            throw new FieldRefusal("changes", "enrollment.whatIf.tooMany", MOST_CHANGES);
        if (failureShare != null && !(failureShare >= 0 && failureShare < 1))
            throw new FieldRefusal("failureShare", "enrollment.whatIf.badShare");
        if (target != null && (target < 1 || target > MOST_PATIENTS))
            throw new FieldRefusal("target", "enrollment.forecast.badTarget", MOST_PATIENTS);
    }

    public boolean changesNothing() {
        return equals(NOTHING);
    }

    /**
     * @param site the code of a site of the study; null: one more
     * @param perMonth patients a month; null: as its plan says, else as the others do
     */
    public record Opening(
            @Nullable String site, LocalDate on, @Nullable Double perMonth) {
        public Opening {
            if (perMonth != null) checkPace(perMonth);
        }
    }

    /** @param to the day on which enrollment goes on; null: it does not */
    public record Pause(
            String site, LocalDate from, @Nullable LocalDate to) {
        public Pause {
            if (to != null && !to.isAfter(from)) throw new FieldRefusal("to", "enrollment.whatIf.pauseEnds");
        }
    }

    /** From the cut-off on a site enrolls so many patients a month. */
    public record Pace(String site, double perMonth) {
        public Pace {
            checkPace(perMonth);
        }
    }

    private static void checkPace(double perMonth) {
        if (!(perMonth >= 0 && perMonth <= FASTEST)) throw new FieldRefusal("perMonth", "enrollment.whatIf.badPace");
    }
}
