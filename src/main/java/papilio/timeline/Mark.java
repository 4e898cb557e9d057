package papilio.timeline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing on a lane. Dates are ISO texts, the last one inclusive.
 *
 * @param key the record that it opens, such as {@code visit:12}; null opens nothing
 * @param open still going on
 * @param shape bar, stop, window, in, out, missed, unscheduled, given, late, hold, interval, value or step
 * @param tone good, attention, overdue, accent or plain
 * @param grade 1 to 5 for the colour of severity
 * @param height share of the lane's height, for doses of different amount
 * @param label beside the mark; {@code shortName} above a window
 * @param facts what a pointer, a screen reader and the table say; the first is the headline
 */
public record Mark(
        @Nullable String key,
        String from,
        @Nullable String to,
        boolean open,
        String shape,
        @Nullable String tone,
        @Nullable Integer grade,
        boolean serious,
        @Nullable Double value,
        @Nullable Double height,
        @Nullable String label,
        @Nullable String shortName,
        List<String> facts) {
    public Mark {
        facts = List.copyOf(facts);
    }

    static Mark at(@Nullable String key, LocalDate day, String shape, List<String> facts) {
        return new Mark(key, day.toString(), null, false, shape, null, null, false, null, null, null, null, facts);
    }

    Mark to(@Nullable LocalDate last) {
        return new Mark(
                key,
                from,
                last == null ? null : last.toString(),
                open,
                shape,
                tone,
                grade,
                serious,
                value,
                height,
                label,
                shortName,
                facts);
    }

    Mark open(boolean goesOn) {
        return new Mark(key, from, to, goesOn, shape, tone, grade, serious, value, height, label, shortName, facts);
    }

    Mark tone(@Nullable String newTone) {
        return new Mark(key, from, to, open, shape, newTone, grade, serious, value, height, label, shortName, facts);
    }

    Mark severity(@Nullable Integer newGrade, boolean isSerious) {
        return new Mark(key, from, to, open, shape, tone, newGrade, isSerious, value, height, label, shortName, facts);
    }

    Mark value(double newValue) {
        return new Mark(key, from, to, open, shape, tone, grade, serious, newValue, height, label, shortName, facts);
    }

    Mark height(double share) {
        return new Mark(key, from, to, open, shape, tone, grade, serious, value, share, label, shortName, facts);
    }

    Mark label(@Nullable String words) {
        return new Mark(key, from, to, open, shape, tone, grade, serious, value, height, words, shortName, facts);
    }

    Mark named(String words) {
        return new Mark(key, from, to, open, shape, tone, grade, serious, value, height, label, words, facts);
    }
}
