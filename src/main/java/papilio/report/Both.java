package papilio.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text in both languages, so that one frozen data set serves the English and the Chinese print. */
public record Both(String en, @Nullable String zh) {
    public String in(Locale locale) {
        return zh != null && Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }

    /** One after the other, for titles that stand in both languages. */
    public String together() {
        return zh == null || zh.equals(en) ? en : en + "\n" + zh;
    }
}
