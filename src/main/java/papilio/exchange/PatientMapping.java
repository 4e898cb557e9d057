package papilio.exchange;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import papilio.patient.IncomingPatient;
import papilio.patient.IncomingPatient.Course;

/** A row of DM as a patient. */
final class PatientMapping {
    private PatientMapping() {}

    /** @param course what is known so far of what happened after screening */
    static IncomingPatient patient(CsvRow row, Course course) {
        var failed = isFailure(row);
        var screened = firstOf(row.day("RFICDTC"), row.day("DMDTC"), row.day("RFSTDTC"));
        if (screened == null) throw new RowRefused("DMDTC", "exchange.row.screeningDate");
        row.code("AGEU", unit -> unit.equalsIgnoreCase("YEARS") ? Optional.of(unit) : Optional.empty());
        var birth = row.partial("BRTHDTC");
        return new IncomingPatient(
                row.needed("USUBJID"),
                row.needed("SUBJID"),
                row.needed("SITEID"),
                screened,
                row.day("RFICDTC"),
                row.code("SEX", PatientMapping::sex),
                birth == null ? null : birth.earliest().getYear(),
                row.whole("AGE"),
                failed ? null : row.day("RFSTDTC"),
                failed ? null : row.day("RFXSTDTC"),
                row.lastDay("RFENDTC"),
                row.day("DTHDTC"),
                row.text("ARM"),
                row.text("ACTARM"),
                afterScreening(course, failed, screened));
    }

    static boolean isFailure(CsvRow row) {
        return row.is("ARMCD", "SCRNFAIL") || row.is("ACTARMCD", "SCRNFAIL");
    }

    /** Reasons in capitals, each run of other characters as one underscore. */
    static String reason(String words) {
        return words.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
    }

    /** A failure counts from the screening date until a disposition event gives its own. */
    private static Course afterScreening(Course course, boolean failed, LocalDate screened) {
        if (!failed) return course.failedOn() == null ? course : course.notFailed();
        return course.failedOn() == null ? course.failed(screened, null) : course;
    }

    private static Optional<String> sex(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "F" -> Optional.of("FEMALE");
            case "M" -> Optional.of("MALE");
            case "U", "UNDIFFERENTIATED" -> Optional.of("UNKNOWN");
            default -> Optional.empty();
        };
    }

    private static @Nullable LocalDate firstOf(@Nullable LocalDate... days) {
        for (var day : days) if (day != null) return day;
        return null;
    }
}
