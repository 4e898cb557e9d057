package papilio.study.registry;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The registry writes a little Markdown: escaped signs ("\<126 mg/dl") and bold; we show plain text. */
final class Markdown {
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+\\-.!<>~|&^=])");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*");

    private Markdown() {}

    static @Nullable String plain(@Nullable String text) {
        return text == null ? null : unmarked(text);
    }

    static String unmarked(String text) {
        return ESCAPED.matcher(BOLD.matcher(text).replaceAll("$1")).replaceAll("$1");
    }
}
