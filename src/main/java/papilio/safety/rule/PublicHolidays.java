package papilio.safety.rule;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * China's public holidays and make-up working days as the State Council's office announced them, offered as rows that an
 * administrator takes over and edits; nothing is read from here at any deadline.
 */
public final class PublicHolidays {
    private static final List<OfficeDayRow> ALL = read();

    private PublicHolidays() {}

    /** The years that are offered. */
    public static List<Integer> years() {
        return ALL.stream().map(row -> row.day().getYear()).distinct().sorted().toList();
    }

    static List<OfficeDayRow> of(int year) {
        return ALL.stream().filter(row -> row.day().getYear() == year).toList();
    }

    private static List<OfficeDayRow> read() {
        var file =
                Objects.requireNonNull(PublicHolidays.class.getResourceAsStream("/papilio/safety/public-holidays.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new OfficeDayRow(
                            LocalDate.parse(row.getField("day")),
                            Boolean.parseBoolean(row.getField("working")),
                            row.getField("name")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
