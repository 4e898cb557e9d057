package papilio.exchange;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The portal's words where no page is at hand, from the same files as the screens. */
public final class Sentences {
    private final Locale locale;
    private final ResourceBundle words;

    private Sentences(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "vaadin-i18n.translations",
                locale,
                Sentences.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Sentences in(Locale locale) {
        return new Sentences(locale);
    }

    public String say(String key, Object... details) {
        var pattern = words.getString(key);
        return details.length == 0 ? pattern : new MessageFormat(pattern, locale).format(details);
    }

    public String reason(ImportAnswer.RowError error) {
        return say(error.key(), details(error.details()));
    }

    private static Object[] details(List<String> details) {
        return details.toArray();
    }
}
