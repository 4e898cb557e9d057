package papilio.study;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A visit of the schedule: its target day counts from the anchor, the window is so many days before and after. */
public record PlannedVisit(
        String code,
        String nameEn,
        @Nullable String nameZh,
        Anchor anchor,
        int targetDay,
        int daysBefore,
        int daysAfter,
        boolean remoteAllowed) {
    /** What the target day counts from: the first dose (day 0) or the last. */
    public enum Anchor {
        FIRST_DOSE,
        LAST_DOSE
    }

    public String name(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) && nameZh != null ? nameZh : nameEn;
    }
}
