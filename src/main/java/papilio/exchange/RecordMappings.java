package papilio.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import papilio.patient.FindingEntry;
import papilio.patient.HistoryEntry;
import papilio.patient.MedicationEntry;
import papilio.patient.TreatmentEntry;
import papilio.patient.VisitEntry;
import papilio.safety.EventEntry;
import papilio.safety.codes.ActionTaken;
import papilio.safety.codes.Causality;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.codes.Severity;

/** Rows of the other domains as records of a patient; {@code key} is the row's key within the patient. */
final class RecordMappings {
    private RecordMappings() {}

    static TreatmentEntry treatment(CsvRow row, String key) {
        var start = row.day("EXSTDTC");
        if (start == null) throw new RowRefused("EXSTDTC", "exchange.row.missing", "EXSTDTC");
        return new TreatmentEntry(
                key,
                "INTERVAL",
                row.needed("EXTRT"),
                row.number("EXDOSE"),
                row.text("EXDOSU"),
                row.text("EXDOSFRQ"),
                row.text("EXROUTE"),
                null,
                start,
                row.lastDay("EXENDTC"),
                null,
                null,
                null);
    }

    static VisitEntry visit(CsvRow row, String key) {
        var name = row.text("VISIT", row.needed("VISITNUM"));
        var unplanned = row.text("SVUPDES") != null
                || name.toUpperCase(Locale.ROOT).startsWith("UNSCHEDULED")
                || (row.has("VISITDY") && row.text("VISITDY") == null);
        var start = row.day("SVSTDTC");
        return new VisitEntry(
                key, null, name, start, row.lastDay("SVENDTC"), unplanned, start == null ? "MISSED" : "DONE", false);
    }

    static MedicationEntry medication(CsvRow row, String key) {
        return new MedicationEntry(
                key,
                row.needed("CMTRT"),
                row.text("CMDECOD"),
                row.text("CMCLAS"),
                row.text("CMINDC"),
                row.text("CMDOSE") != null ? row.text("CMDOSE") : row.text("CMDOSTXT"),
                row.text("CMDOSU"),
                row.text("CMDOSFRQ"),
                row.text("CMROUTE"),
                row.partial("CMSTDTC"),
                row.partial("CMENDTC"),
                row.is("CMENRTPT", "ONGOING") || row.is("CMENRF", "ONGOING"));
    }

    static HistoryEntry history(CsvRow row, String key) {
        return new HistoryEntry(
                key,
                row.needed("MHTERM"),
                row.text("MHDECOD"),
                row.text("MHBODSYS"),
                row.text("MHCAT"),
                row.partial("MHSTDTC"),
                row.partial("MHENDTC"));
    }

    static FindingEntry laboratory(CsvRow row, String key) {
        return finding(
                row,
                key,
                "LB",
                "LABORATORY",
                row.number("LBSTNRLO"),
                row.number("LBSTNRHI"),
                flag(row.text("LBNRIND", "")),
                row.text("LBMETHOD"));
    }

    /** The same letters as for values that were typed in; what is no comparison stays as recorded. */
    private static @Nullable String flag(String indicator) {
        return switch (indicator) {
            case "", "NORMAL" -> null;
            case "LOW" -> "L";
            case "HIGH" -> "H";
            case "LOW LOW" -> "LL";
            case "HIGH HIGH" -> "HH";
            default -> indicator;
        };
    }

    static FindingEntry vitalSign(CsvRow row, String key) {
        return finding(row, key, "VS", "VITAL_SIGN", null, null, null, row.text("VSPOS"));
    }

    private static FindingEntry finding(
            CsvRow row,
            String key,
            String of,
            String kind,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String flag,
            @Nullable String method) {
        var code = row.needed(of + "TESTCD");
        var words = row.text(of + "STRESC") != null ? row.text(of + "STRESC") : row.text(of + "ORRES");
        var number = row.has(of + "STRESN") ? row.number(of + "STRESN") : row.number(of + "STRESC");
        return new FindingEntry(
                key,
                kind,
                code,
                row.text(of + "TEST", code),
                row.text(of + "CAT"),
                number,
                number == null ? words : null,
                row.text(of + "STRESU") != null ? row.text(of + "STRESU") : row.text(of + "ORRESU"),
                low,
                high,
                flag,
                row.day(of + "DTC"),
                row.text(of + "DTC"),
                row.text("VISIT"),
                method,
                row.text(of + "STAT"));
    }

    static EventEntry event(CsvRow row, String key) {
        var criteria = Arrays.stream(SeriousnessCriterion.values())
                .filter(criterion -> row.flag(criterion.sdtm()))
                .toList();
        var grade = row.code("AETOXGR", RecordMappings::grade);
        var severity = row.code("AESEV", RecordMappings::severity);
        return new EventEntry(
                key,
                row.needed("USUBJID") + "-" + key,
                row.needed("AETERM"),
                null,
                row.text("AEDECOD"),
                row.text("AEBODSYS"),
                severity != null || grade == null ? severity : Severity.ofGrade(grade),
                grade,
                row.flag("AESER"),
                criteria,
                row.partial("AESTDTC"),
                row.partial("AEENDTC"),
                row.code("AEOUT", Outcome::ofRecorded),
                row.code("AEACN", ActionTaken::ofRecorded),
                row.code("AEREL", Causality::ofRecorded),
                row.text("AEREL"),
                row.day("AEDTC"));
    }

    /** The date that a disposition event needs. */
    static LocalDate dispositionDate(CsvRow row) {
        var on = row.day("DSSTDTC");
        if (on == null) throw new RowRefused("DSSTDTC", "exchange.row.missing", "DSSTDTC");
        return on;
    }

    private static Optional<Severity> severity(String word) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private static Optional<Integer> grade(String word) {
        return word.matches("[1-5]") ? Optional.of(Integer.valueOf(word)) : Optional.empty();
    }
}
