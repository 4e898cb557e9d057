package papilio.report;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A report that was made.
 *
 * @param sites codes joined by commas, also where it speaks of all sites
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
        Instant madeAt) {
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
