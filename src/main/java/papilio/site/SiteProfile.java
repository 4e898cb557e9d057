package papilio.site;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known about a site, as the study manager enters it; refuses what no site can have. */
@Embeddable
public record SiteProfile(
        String nameEn,
        @Nullable String nameZh,
        @Nullable String city,
        @Nullable String province,
        @Nullable String country,
        String zone,
        @Nullable String investigator,
        @Nullable Integer target,
        @Nullable LocalDate activatedOn,
        @Nullable String approvalNo,
        @Nullable LocalDate approvalExpires,
        @Nullable BigDecimal plannedPerMonth) {

    public SiteProfile {
        nameEn = nameEn.strip();
        if (nameEn.isEmpty()) throw SiteRefused.nameMissing();
        fits("nameEn", nameEn, 200);
        nameZh = tidy("nameZh", nameZh, 200);
        city = tidy("city", city, 80);
        province = tidy("province", province, 80);
        country = tidy("country", country, 80);
        investigator = tidy("investigator", investigator, 120);
        approvalNo = tidy("approvalNo", approvalNo, 60);
        zone = knownZone(zone.strip());
        if (target != null && target < 0) throw SiteRefused.targetNegative();
        if (plannedPerMonth != null) {
            if (plannedPerMonth.signum() < 0 || plannedPerMonth.precision() - plannedPerMonth.scale() > 4)
                throw SiteRefused.paceNegative();
            plannedPerMonth = plannedPerMonth.setScale(3, RoundingMode.HALF_UP);
        }
    }

    public String name(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) && nameZh != null ? nameZh : nameEn;
    }

    SiteProfile activated(LocalDate day) {
        return new SiteProfile(
                nameEn,
                nameZh,
                city,
                province,
                country,
                zone,
                investigator,
                target,
                day,
                approvalNo,
                approvalExpires,
                plannedPerMonth);
    }

    SiteProfile withTarget(int newTarget) {
        return new SiteProfile(
                nameEn,
                nameZh,
                city,
                province,
                country,
                zone,
                investigator,
                newTarget,
                activatedOn,
                approvalNo,
                approvalExpires,
                plannedPerMonth);
    }

    private static String knownZone(String zone) {
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException unknown) {
            throw SiteRefused.zoneUnknown(zone);
        }
    }

    private static @Nullable String tidy(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) return null;
        fits(field, text.strip(), most);
        return text.strip();
    }

    private static void fits(String field, String text, int most) {
        if (text.length() > most) throw SiteRefused.tooLong(field, most);
    }
}
