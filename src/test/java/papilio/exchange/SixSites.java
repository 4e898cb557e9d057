package papilio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.fixtures.Shared;

/** The patients of six sites of the CDISC pilot study, target 74: imported, and as their file says without the portal. */
final class SixSites {
    static final String STUDY = "CDISCPILOT01";

    private SixSites() {}

    static void imported(JdbcClient database, ImportService imports) {
        var patients = CsvText.folder(Shared.data("sdtm_cdiscpilot01_6sites")).stream()
                .filter(file -> file.name().equals("dm.csv") || file.name().equals("ds.csv"))
                .toList();
        database.sql("""
                        insert into study (code, title, target, zone, last_dose_days, created_at, created_by)
                        values ('CDISCPILOT01', 'Pilot', 74, 'UTC', 1, timestamp '2026-01-01 00:00:00', 'test')
                        """).update();
        assertThat(imports.run(STUDY, patients, false).errors()).isEmpty();
    }

    /** @param enrolledOn null: never */
    record Person(
            String site, LocalDate screenedOn, @Nullable LocalDate enrolledOn) {}

    static List<Person> persons() {
        var file = Shared.data("sdtm_cdiscpilot01_6sites").resolve("dm.csv");
        try (Stream<String> lines = Files.lines(file)) {
            var rows = lines.map(line -> line.split(",", -1)).toList();
            var head = List.of(rows.getFirst());
            return rows.stream().skip(1).map(row -> person(head, row)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Person person(List<String> head, String[] row) {
        var started = row[head.indexOf("RFSTDTC")];
        var failed = row[head.indexOf("ARMCD")].equals("Scrnfail");
        return new Person(
                row[head.indexOf("SITEID")],
                LocalDate.parse(row[head.indexOf("DMDTC")]),
                failed || started.isEmpty() ? null : LocalDate.parse(started));
    }
}
