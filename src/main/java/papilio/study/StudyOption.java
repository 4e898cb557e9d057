package papilio.study;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A study as the chooser shows it. */
public record StudyOption(
        String code,
        String title,
        @Nullable String titleZh,
        @Nullable String shortTitle,
        @Nullable String shortTitleZh,
        @Nullable Integer target) {
    public String name(Locale locale) {
        if (Locale.CHINESE.getLanguage().equals(locale.getLanguage())) {
            if (shortTitleZh != null) return shortTitleZh;
            if (titleZh != null) return titleZh;
        }
        return shortTitle != null ? shortTitle : title;
    }
}
