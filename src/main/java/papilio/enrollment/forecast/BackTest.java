package papilio.enrollment.forecast;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the forecasts of past month ends were worth. Where the target is reached by now, each month's forecast of the
 * day is held against the day on which it was reached. Where it is not, each month's forecast of the count three months
 * later is held against the count that came. A forecast uses only what was dated by its month end.
 *
 * @param reachedOn the day on which the target was reached; null where it is not, and counts are compared
 * @param months oldest first; of those month ends alone for which there would have been a forecast
 */
public record BackTest(
        String study,
        Instant computedAt,
        @Nullable Integer target,
        @Nullable LocalDate reachedOn,
        List<Month> months) {
    /** How many months ahead counts are compared. */
    public static final int HORIZON = 3;

    public BackTest {
        months = List.copyOf(months);
    }

    /**
     * A forecast of the past and what came. Days where the target was reached, else counts.
     *
     * @param cutoff the end of a month
     * @param at the day for which the count was forecast; null where the day was
     * @param error forecast less truth: days (positive: too late) or patients (positive: too many); null where the
     *     forecast was out of sight
     */
    public record Month(
            LocalDate cutoff,
            int enrolled,
            Method method,
            @Nullable LocalDate at,
            String median,
            String from80,
            String to80,
            String came,
            boolean inside50,
            boolean inside80,
            boolean inside95,
            @Nullable Double error) {}

    public int inside(int percent) {
        return (int) months.stream()
                .filter(month -> switch (percent) {
                    case 50 -> month.inside50();
                    case 80 -> month.inside80();
                    default -> month.inside95();
                })
                .count();
    }

    /** Mean of the errors; null where there is none. */
    @JsonIgnore
    public @Nullable Double bias() {
        var errors = months.stream()
                .map(Month::error)
                .filter(java.util.Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
        return errors.isPresent() ? (Double) errors.getAsDouble() : null;
    }
}
