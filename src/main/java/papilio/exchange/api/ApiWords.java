package papilio.exchange.api;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import papilio.shared.Refusal;

/** The portal's sentences in the language that a program asked for. */
final class ApiWords {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ApiWords() {}

    static String sentence(Locale locale, Refusal refusal) {
        return sentence(locale, refusal.key(), refusal.details());
    }

    static String sentence(Locale locale, String key, Object... details) {
        var language = isChinese(locale) ? Locale.CHINESE : Locale.ENGLISH;
        var words = ResourceBundle.getBundle("vaadin-i18n.translations", language, NO_FALLBACK);
        if (!words.containsKey(key)) return key;
        return details.length == 0
                ? words.getString(key)
                : new MessageFormat(words.getString(key), language).format(details);
    }

    static boolean isChinese(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }
}
