package papilio.study;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A study with what its figures and forms depend on.
 *
 * @param lastDoseDays days that the last dose is taken to last (t of the exposure rule)
 * @param emergentWindowDays days after the last dose in which an event still counts as treatment-emergent; null: no end
 * @param businessToday a fixed business today; null: the clock in the study's zone
 * @param forbidBeforeConsent whether doses and events before consent are refused
 */
public record StudySettings(
        String code,
        String title,
        @Nullable String titleZh,
        @Nullable String shortTitle,
        @Nullable String shortTitleZh,
        @Nullable Integer target,
        ZoneId zone,
        @Nullable LocalDate businessToday,
        int lastDoseDays,
        @Nullable Integer emergentWindowDays,
        @Nullable String treatment,
        @Nullable String treatmentZh,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDate plannedEnd,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @Nullable String sex,
        @Nullable String protocolVersion,
        @Nullable String ethicsNumber,
        @Nullable Integer doseEveryDays,
        boolean forbidBeforeConsent,
        boolean synthetic,
        boolean specialInterest,
        long version) {

    /** The reference for "future", overdue, ages and forecasts. */
    public LocalDate today(Clock clock) {
        return businessToday != null ? businessToday : LocalDate.now(clock.withZone(zone));
    }

    public String title(Locale locale) {
        return isChinese(locale) && titleZh != null ? titleZh : title;
    }

    public String shortTitle(Locale locale) {
        if (isChinese(locale) && shortTitleZh != null) return shortTitleZh;
        return shortTitle != null ? shortTitle : title(locale);
    }

    public @Nullable String treatment(Locale locale) {
        return isChinese(locale) && treatmentZh != null ? treatmentZh : treatment;
    }

    private static boolean isChinese(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }
}
