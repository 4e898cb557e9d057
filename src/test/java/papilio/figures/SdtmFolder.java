package papilio.figures;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientFact;
import papilio.safety.EventFact;
import papilio.shared.PartialDate;

/** Facts straight from SDTM files, without import and database: what the figures are checked against. */
final class SdtmFolder {
    private final Path folder;
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, String> sites = new HashMap<>();

    SdtmFolder(Path folder) {
        this.folder = folder;
    }

    Cohort cohort(String cutoff) throws IOException {
        var cohort = new Cohorts();
        cohort.target = null;
        cohort.lastDoseDays = 1;
        cohort.window = null;
        var treated = treated();
        var ends = ends();
        for (var row : rows("dm.csv")) cohort.patients.add(patient(row, treated, ends));
        for (var row : rows("ae.csv")) cohort.events.add(event(row));
        for (var site : new TreeSet<>(sites.values())) cohort.site(site, null);
        return cohort.at(cutoff);
    }

    static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    private List<NamedCsvRecord> rows(String name) throws IOException {
        return rows(folder.resolve(name));
    }

    private Map<String, List<PatientFact.Treated>> treated() throws IOException {
        var all = new HashMap<String, List<PatientFact.Treated>>();
        for (var row : rows("ex.csv")) {
            var from = java.util.Objects.requireNonNull(day(row, "EXSTDTC"));
            all.computeIfAbsent(row.getField("USUBJID"), key -> new ArrayList<>())
                    .add(new PatientFact.Treated(from, day(row, "EXENDTC")));
        }
        return all;
    }

    private Map<String, NamedCsvRecord> ends() throws IOException {
        var all = new HashMap<String, NamedCsvRecord>();
        for (var row : rows("ds.csv"))
            if ("DISPOSITION EVENT".equals(row.getField("DSCAT"))) all.put(row.getField("USUBJID"), row);
        return all;
    }

    private PatientFact patient(
            NamedCsvRecord row, Map<String, List<PatientFact.Treated>> treated, Map<String, NamedCsvRecord> ends) {
        var number = row.getField("USUBJID");
        var failed = "Scrnfail".equalsIgnoreCase(row.getField("ARMCD"));
        var end = ends.get(number);
        var endedOn = end == null ? null : day(end, "DSSTDTC");
        var reason = end == null ? null : end.getField("DSDECOD").replaceAll("[^A-Z]+", "_");
        ids.put(number, ids.size() + 1L);
        sites.put(number, row.getField("SITEID"));
        return new PatientFact(
                ids.get(number),
                row.getField("SITEID"),
                number,
                java.util.Objects.requireNonNullElseGet(
                        day(row, "DMDTC"), () -> LocalDate.parse(row.getField("RFSTDTC"))),
                failed ? endedOn : null,
                failed ? reason : null,
                null,
                null,
                failed ? null : day(row, "RFSTDTC"),
                day(row, "RFXSTDTC"),
                treated.getOrDefault(number, List.of()),
                null,
                failed ? null : endedOn,
                failed ? null : reason,
                day(row, "DTHDTC"),
                day(row, "RFENDTC"),
                Integer.valueOf(row.getField("AGE")),
                row.getField("SEX"));
    }

    private EventFact event(NamedCsvRecord row) {
        var number = row.getField("USUBJID");
        var onset = row.getField("AESTDTC");
        return new EventFact(
                ids.getOrDefault(number, 0L),
                sites.getOrDefault(number, ""),
                number,
                number + "-" + row.getField("AESEQ"),
                row.getField("AEBODSYS"),
                row.getField("AEDECOD"),
                onset.isEmpty() ? null : PartialDate.of(onset.length() > 10 ? onset.substring(0, 10) : onset),
                row.getField("AESEV"),
                null,
                "Y".equals(row.getField("AESER")),
                List.of(),
                Set.of("POSSIBLE", "PROBABLE").contains(row.getField("AEREL")),
                row.getField("AEREL"),
                row.getField("AEOUT"),
                row.getField("AEACN").replace(' ', '_'),
                null);
    }

    private static @Nullable LocalDate day(NamedCsvRecord row, String column) {
        var text = row.getField(column);
        return text.isEmpty() ? null : LocalDate.parse(text.substring(0, 10));
    }
}
