package papilio.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text in both languages, so that one frozen data set serves the English and the Chinese print. */
public record Both(String en, @Nullable String zh) {
    /** "Principal investigator · 主要研究者" by its halves; a text that does not stand in both languages is the same in both. */
    static Both split(String text) {
        var halves = text.split(" [·/|] ", 2);
        if (halves.length < 2) return new Both(text, text);
        var first = isChinese(halves[0]);
        if (first == isChinese(halves[1])) return new Both(text, text);
        return first ? new Both(halves[1], halves[0]) : new Both(halves[0], halves[1]);
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN);
    }

    public String in(Locale locale) {
        return zh != null && Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }

    /** One after the other, for titles that stand in both languages. */
    public String together() {
        return zh == null || zh.equals(en) ? en : en + "\n" + zh;
    }
}
