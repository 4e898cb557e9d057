package papilio.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A day as a person types it: 2026-06-12, 12.6.2026, 12.6., 6月12日 or "today". Without its year it is the last such day
 * that is not in the future; 6.12 without its last dot is none, as some would mean June and others December.
 */
public final class TypedDay {
    private static final Pattern SHORT = Pattern.compile("(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})?");
    private static final Pattern CHINESE =
            Pattern.compile("(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月(?<day>\\d{1,2})日?");
    private static final Set<String> TODAY = Set.of("today", "今天", "今日");

    private TypedDay() {}

    /** Nothing where it is no day. */
    public static Optional<LocalDate> read(String typed, LocalDate today) {
        var text = typed.strip();
        if (TODAY.contains(text.toLowerCase(Locale.ROOT))) return Optional.of(today);
        try {
            var shape = (text.indexOf('月') < 0 ? SHORT : CHINESE).matcher(text);
            if (!shape.matches()) return Optional.of(LocalDate.parse(text));
            var dayOfMonth = Integer.parseInt(shape.group("day"));
            var month = Integer.parseInt(shape.group("month"));
            if (shape.group("year") != null)
                return Optional.of(LocalDate.of(Integer.parseInt(shape.group("year")), month, dayOfMonth));
            var day = MonthDay.of(month, dayOfMonth);
            var thisYear = day.atYear(today.getYear());
            return Optional.of(thisYear.isAfter(today) ? day.atYear(today.getYear() - 1) : thisYear);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
