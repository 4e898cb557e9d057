package papilio.enrollment;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import papilio.shared.FieldRefusal;

/** A plan as it is typed or pasted: a line for each month with its cumulative count. */
public final class PlanText {
    private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d{2})[\\s,;:=]+(\\d{1,7})");

    private PlanText() {}

    public static NavigableMap<YearMonth, Integer> read(String text) {
        var months = new TreeMap<YearMonth, Integer>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var words = line.strip();
            if (!words.isEmpty()) addLine(months, number, words);
        }
        return months;
    }

    public static String write(NavigableMap<YearMonth, Integer> months) {
        return months.entrySet().stream()
                .map(month -> month.getKey() + "  " + month.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static void addLine(NavigableMap<YearMonth, Integer> months, int number, String words) {
        var match = LINE.matcher(words);
        if (!match.matches()) throw new FieldRefusal("months", "enrollment.plan.line", number, words);
        try {
            var before = months.put(YearMonth.parse(match.group(1)), Integer.valueOf(match.group(2)));
            if (before != null) throw new FieldRefusal("months", "enrollment.plan.twice", match.group(1));
        } catch (DateTimeException noMonth) {
            throw new FieldRefusal("months", "enrollment.plan.line", number, words);
        }
    }
}
