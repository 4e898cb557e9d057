package papilio.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A day as a person types it: 2026-06-12, 12.6.2026, 12.6. or "today". Without its year it is the last such day that is
 * not in the future.
 */
public final class TypedDay {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.?(\\d{4})?");
    private static final Set<String> TODAY = Set.of("today", "今天", "今日");

    private TypedDay() {}

    /** Nothing where it is no day. */
    public static Optional<LocalDate> read(String typed, LocalDate today) {
        var text = typed.strip();
        if (TODAY.contains(text.toLowerCase(Locale.ROOT))) return Optional.of(today);
        try {
            var shape = SHORT.matcher(text);
            if (!shape.matches()) return Optional.of(LocalDate.parse(text));
            var dayOfMonth = Integer.parseInt(shape.group(1));
            var month = Integer.parseInt(shape.group(2));
            if (shape.group(3) != null)
                return Optional.of(LocalDate.of(Integer.parseInt(shape.group(3)), month, dayOfMonth));
            var day = MonthDay.of(month, dayOfMonth);
            var thisYear = day.atYear(today.getYear());
            return Optional.of(thisYear.isAfter(today) ? day.atYear(today.getYear() - 1) : thisYear);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
