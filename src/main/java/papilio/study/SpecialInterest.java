package papilio.study;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A kind of adverse event that the study watches for. */
public record SpecialInterest(
        String code, String nameEn, @Nullable String nameZh) {
    public String name(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) && nameZh != null ? nameZh : nameEn;
    }
}
