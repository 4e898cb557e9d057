package papilio.site;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A site as lists and figures need it. */
public record SiteRow(
        String code,
        String nameEn,
        @Nullable String nameZh,
        @Nullable String city,
        SiteStatus status,
        String zone,
        @Nullable LocalDate activatedOn,
        @Nullable Integer target,
        @Nullable LocalDate approvalExpires) {
    public String name(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) && nameZh != null ? nameZh : nameEn;
    }
}
