package papilio.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the picture shows, in one language. Dates are ISO texts.
 *
 * @param index day 0, the first dose; null before it
 * @param from first day of the whole course; {@code to} the last, the schedule included
 */
public record Timeline(
        @Nullable String index,
        String title,
        String summary,
        String from,
        String to,
        String today,
        String todayLabel,
        List<Lane> lanes) {
    public Timeline {
        lanes = List.copyOf(lanes);
    }

    /** The same course between two days; what began before and lasts into it stays visible. */
    public Timeline between(String first, String last) {
        return new Timeline(index, title, summary, first, last, today, todayLabel, lanes);
    }
}
