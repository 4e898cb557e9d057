package papilio.study;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An eligibility criterion, numbered as on the registry page: I1, I2 … are to be met, E1, E2 … are not. */
public record Criterion(
        String code,
        boolean inclusion,
        String textEn,
        @Nullable String textZh) {
    public String text(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) && textZh != null ? textZh : textEn;
    }
}
