package papilio.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that was made.
 *
 * @param sites codes joined by commas, also where it speaks of all sites
 * @param subject an event number, or the first day of an interval; empty: nothing more
 */
public record RunRow(
        long id,
        String runNo,
        String study,
        ReportKind kind,
        LocalDate cutoff,
        String language,
        boolean allSites,
        String sites,
        String dataSha256,
        String checkCode,
        String fileName,
        boolean synthetic,
        String madeBy,
        Instant madeAt,
        String subject,
        @Nullable Integer subjectVersion) {
    /** The event and its version, or the first day of the interval; empty where the report is about its sites alone. */
    public String about() {
        return new Subject(subject, subjectVersion).shown();
    }

    /** In groups of four, as it is printed. */
    public String printedCode() {
        return CheckCode.printed(checkCode);
    }

    public RunKey key() {
        return new RunKey(madeAt, id);
    }

    /** Where a page of the list ended. */
    public record RunKey(Instant madeAt, long id) {}
}
