package papilio.timeline;

import java.util.Locale;

/** The words of one language: a page hands in its translations, a report its bundle. */
public interface Words {
    String say(String key, Object... details);

    Locale locale();
}
