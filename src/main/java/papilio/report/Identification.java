package papilio.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which study, which sites, which day: the head of every report.
 *
 * @param allSites whether these are all sites of the study, so that its own target and plan apply
 * @param cutoff the last day that counts
 */
public record Identification(
        String study,
        Both title,
        Both shortTitle,
        @Nullable Both treatment,
        @Nullable String protocolVersion,
        @Nullable String ethicsNumber,
        @Nullable Integer target,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDate plannedEnd,
        LocalDate cutoff,
        boolean allSites,
        List<SiteName> sites,
        boolean synthetic) {
    public Identification {
        sites = List.copyOf(sites);
    }

    public record SiteName(
            String code,
            Both name,
            @Nullable LocalDate activatedOn,
            @Nullable LocalDate approvalExpires) {}

    /** The site's name behind its code; the code alone where the site is not in the report. */
    public String siteName(String code, Locale locale) {
        return site(code).map(site -> code + " " + site.name().in(locale)).orElse(code);
    }

    Optional<SiteName> site(String code) {
        return sites.stream().filter(site -> site.code().equals(code)).findFirst();
    }
}
