package papilio.safety.clock;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules as delivered (safety definitions, section 3). R4, R5 and R7 to R9 are there but switched off: the truth table of
 * section 5 holds without them until an administrator switches them on.
 */
public final class DefaultRules {
    private static final List<ClockRule> ALL = read();

    private DefaultRules() {}

    public static List<ClockRule> all() {
        return ALL;
    }

    public static ClockRule of(ReportingRule code) {
        return ALL.stream().filter(rule -> rule.code() == code).findFirst().orElseThrow();
    }

    private static List<ClockRule> read() {
        var file =
                Objects.requireNonNull(DefaultRules.class.getResourceAsStream("/papilio/safety/reporting-rules.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().map(DefaultRules::rule).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ClockRule rule(NamedCsvRecord row) {
        return new ClockRule(
                ReportingRule.valueOf(row.getField("code")),
                0,
                Recipient.valueOf(row.getField("recipient")),
                row.getField("from_en"),
                row.getField("from_zh"),
                row.getField("to_en"),
                row.getField("to_zh"),
                Trigger.valueOf(row.getField("trigger")),
                row.getField("kind").isEmpty() ? null : StudyKind.valueOf(row.getField("kind")),
                length(row),
                row.getField("after_first").isEmpty() ? null : Integer.valueOf(row.getField("after_first")),
                row.getField("mark"),
                row.getField("source_en"),
                row.getField("source_zh"),
                Boolean.parseBoolean(row.getField("active")));
    }

    private static @Nullable ClockLength length(NamedCsvRecord row) {
        if (row.getField("unit").isEmpty()) return null;
        return new ClockLength(
                ClockLength.Unit.valueOf(row.getField("unit")), Integer.parseInt(row.getField("amount")));
    }
}
