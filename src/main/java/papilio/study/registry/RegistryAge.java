package papilio.study.registry;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An age limit as the registry writes it ("18 Years", "6 Months") and in completed years; no text, no limit. */
public record RegistryAge(@Nullable String text, @Nullable Integer years) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})\\s+(Year|Month|Week|Day|Hour|Minute)s?");
    private static final Map<String, Integer> IN_A_YEAR =
            Map.of("Year", 1, "Month", 12, "Week", 52, "Day", 365, "Hour", 8766, "Minute", 525_960);

    static RegistryAge of(@Nullable String text) {
        if (text == null) return new RegistryAge(null, null);
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) return new RegistryAge(text, null);
        var unit = IN_A_YEAR.getOrDefault(written.group(2), 1);
        return new RegistryAge(text, Integer.parseInt(written.group(1)) / unit);
    }
}
