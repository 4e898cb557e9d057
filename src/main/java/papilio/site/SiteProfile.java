package papilio.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What is known about a site, as typed by the study manager; refuses what no site can have. */
public record SiteProfile(
        String name,
        @Nullable String nameZh,
        @Nullable String city,
        @Nullable String province,
        @Nullable String country,
        String zone,
        @Nullable String investigator,
        @Nullable Integer target,
        @Nullable LocalDate activatedOn,
        @Nullable String approvalNo,
        @Nullable LocalDate approvalExpires) {
    public static final String DEFAULT_ZONE = "Asia/Shanghai";

    public SiteProfile {
        name = name.strip();
        if (name.isEmpty()) throw SiteRefused.nameMissing();
        fits("name", name, 200);
        nameZh = tidy("nameZh", nameZh, 200);
        city = tidy("city", city, 80);
        province = tidy("province", province, 80);
        country = tidy("country", country, 80);
        investigator = tidy("investigator", investigator, 120);
        approvalNo = tidy("approvalNo", approvalNo, 60);
        zone = knownZone(zone.strip());
        if (target != null && target < 0) throw SiteRefused.targetNegative();
    }

    /** A site of which only the name is known yet. */
    public static SiteProfile named(String name) {
        return new SiteProfile(name, null, null, null, null, DEFAULT_ZONE, null, null, null, null, null);
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
