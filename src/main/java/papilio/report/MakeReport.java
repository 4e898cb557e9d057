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
 * @param since the first day of the interval of cumulative tables; null: a year before the cut-off
 * @param event the one serious event of a case form; null: all of the cut-off
 */
public record MakeReport(
        String study,
        ReportKind kind,
        @Nullable LocalDate cutoff,
        Locale language,
        Set<String> sites,
        @Nullable LocalDate since,
        @Nullable OfEvent event) {
    public MakeReport {
        sites = Set.copyOf(sites);
        language = Locale.CHINESE.getLanguage().equals(language.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
    }

    public MakeReport(String study, ReportKind kind, @Nullable LocalDate cutoff, Locale language, Set<String> sites) {
        this(study, kind, cutoff, language, sites, null, null);
    }

    /** The case form of one version of an event. */
    public static MakeReport caseForm(String study, OfEvent event, Locale language) {
        return new MakeReport(study, ReportKind.CIOMS, null, language, Set.of(), null, event);
    }

    public MakeReport since(@Nullable LocalDate day) {
        return new MakeReport(study, kind, cutoff, language, sites, day, event);
    }

    public MakeReport about(@Nullable OfEvent one) {
        return new MakeReport(study, kind, cutoff, language, sites, since, one);
    }

    /** @param version null: the newest */
    public record OfEvent(String eventNo, @Nullable Integer version) {}
}
