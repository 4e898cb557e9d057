package papilio.oversight.limit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import papilio.oversight.indicator.Reading;

/** A limit in force, beside what the study counts today; percents. */
public record LimitRow(
        QualityParameter parameter,
        int version,
        double expected,
        double alertAt,
        double tolerated,
        String reason,
        String madeBy,
        Instant madeAt,
        Reading today) {
    /** Where today's value lies. */
    public enum State {
        NO_DATA,
        WITHIN,
        ALERT,
        BEYOND
    }

    public @Nullable Double percent() {
        var share = today.value();
        return share == null ? null : 100 * share;
    }

    public State state() {
        var percent = percent();
        if (percent == null) return State.NO_DATA;
        if (percent > tolerated) return State.BEYOND;
        return percent > alertAt ? State.ALERT : State.WITHIN;
    }
}
