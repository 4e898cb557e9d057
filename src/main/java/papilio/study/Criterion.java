package papilio.study;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An eligibility criterion, numbered as on the registry page: I1, I2 … are to be met, E1, E2 … are not.
 *
 * @param instrument what answers it (the study's age limits, a classification); null: a person does
 */
public record Criterion(
        String code,
        boolean inclusion,
        String textEn,
        @Nullable String textZh,
        @Nullable String instrument) {
    public String text(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) && textZh != null ? textZh : textEn;
    }
}
