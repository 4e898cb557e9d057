package papilio.desk.safety.tables;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import papilio.shared.ui.Formats;

/**
 * A column of numbers: what stands on the screen, where it leads, and what stands in the file.
 *
 * @param door null: the numbers lead nowhere
 */
record Column<R>(
        String head, Function<R, String> shown, @Nullable Function<R, String> door, List<Plain<R>> plain) {

    /** A column of the file; unrounded, an unknown stays empty. */
    record Plain<R>(String head, Function<R, @Nullable Object> value) {}

    static <R> Column<R> count(
            String head, String plainHead, Locale locale, Function<R, Integer> count, Function<R, String> door) {
        return new Column<>(
                head,
                row -> Formats.whole(count.apply(row), locale),
                door,
                List.of(new Plain<>(plainHead, count::apply)));
    }

    static <R> Column<R> decimal(String head, String plainHead, Locale locale, Function<R, @Nullable Double> value) {
        return new Column<>(
                head,
                row -> Formats.oneDecimal(value.apply(row), locale),
                null,
                List.of(new Plain<>(plainHead, value::apply)));
    }
}
