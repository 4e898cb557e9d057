package papilio.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The portal's sentences where no page is: the same words, in the nearer of the two languages. */
public final class BundleWords {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private BundleWords() {}

    public static String sentence(Locale locale, String key, Object... details) {
        var language = Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
        var words = ResourceBundle.getBundle("vaadin-i18n.translations", language, NO_FALLBACK);
        return details.length == 0
                ? words.getString(key)
                : new MessageFormat(words.getString(key), language).format(details);
    }
}
