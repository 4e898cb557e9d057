package papilio.enrollment;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import papilio.shared.FieldRefusal;

/** A plan as it is typed or pasted: a line for each month (or site) with its count. */
public final class PlanText {
    private static final Pattern MONTH = Pattern.compile("(\\d{4}-\\d{2})[\\s,;:=]+(\\d{1,7})");
    private static final Pattern SITE = Pattern.compile("(\\S{1,20}?)[\\s,;:=]+(\\d{1,7})");

    private PlanText() {}

    /** Cumulative counts by month; what is no such line is refused at the field. */
    public static NavigableMap<YearMonth, Integer> read(String field, String text) {
        return lines(field, text, MONTH, "enrollment.plan.line", "enrollment.plan.twice", YearMonth::parse);
    }

    /** Targets by site; what is no such line is refused at the field. */
    public static NavigableMap<String, Integer> targets(String field, String text) {
        return lines(field, text, SITE, "enrollment.plan.siteLine", "enrollment.plan.siteTwice", Function.identity());
    }

    public static String write(Map<?, Integer> counts) {
        return counts.entrySet().stream()
                .map(line -> line.getKey() + "  " + line.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static <K> NavigableMap<K, Integer> lines(
            String field, String text, Pattern form, String unreadable, String twice, Function<String, K> key) {
        var counts = new TreeMap<K, Integer>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var words = line.strip();
            if (words.isEmpty()) continue;
            var match = form.matcher(words);
            if (!match.matches()) throw new FieldRefusal(field, unreadable, number, words);
            try {
                var before = counts.put(key.apply(match.group(1)), Integer.valueOf(match.group(2)));
                if (before != null) throw new FieldRefusal(field, twice, match.group(1));
            } catch (DateTimeException noMonth) {
                throw new FieldRefusal(field, unreadable, number, words);
            }
        }
        return counts;
    }
}
