package papilio.report;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order for a report.
 *
 * @param cutoff the last day that counts; null: the business today
 * @param sites empty: all sites of the caller
 */
public record MakeReport(
        String study, ReportKind kind, @Nullable LocalDate cutoff, Locale language, Set<String> sites) {
    public MakeReport {
        sites = Set.copyOf(sites);
        language = Locale.CHINESE.getLanguage().equals(language.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
    }
}
