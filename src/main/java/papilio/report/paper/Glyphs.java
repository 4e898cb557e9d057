package papilio.report.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes text printable with the fonts of the paper, which would leave out a sign that they lack without a word: raised digits
 * stand behind a caret (10⁹ becomes 10^9), lowered ones plainly, a letter with an unknown accent without it, and anything else
 * as a box that can be seen.
 */
final class Glyphs {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
    private static final String PLAIN = "0123456789+-";
    private static final Pattern RAISED_RUN = Pattern.compile("[" + RAISED + "]+");
    private static final String BOX = "□";
    private static final Font FONT = font();

    private Glyphs() {}

    static String printable(String text) {
        if (FONT.canDisplayUpTo(text) < 0) return text;
        var raised = RAISED_RUN.matcher(text).replaceAll(Glyphs::behindCaret);
        if (FONT.canDisplayUpTo(raised) < 0) return raised;
        var signs = new StringBuilder();
        raised.codePoints().forEach(sign -> signs.append(printable(sign)));
        return signs.toString();
    }

    /** A run that the font has whole stays raised, as in m². */
    private static String behindCaret(MatchResult run) {
        if (FONT.canDisplayUpTo(run.group()) < 0) return run.group();
        var digits = new StringBuilder("^");
        for (var sign : run.group().toCharArray()) digits.append(PLAIN.charAt(RAISED.indexOf(sign)));
        return digits.toString();
    }

    private static String printable(int sign) {
        var text = Character.toString(sign);
        if (FONT.canDisplay(sign) || Character.isISOControl(sign)) return text;
        if (Character.getType(sign) == Character.FORMAT) return "";
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return plain.isEmpty() || FONT.canDisplayUpTo(plain) >= 0 ? BOX : plain;
    }

    private static Font font() {
        try (var file = Glyphs.class.getResourceAsStream("/reports/fonts/NotoSansSC_400Regular.ttf")) {
            if (file == null) throw new IllegalStateException("the font of the paper is missing");
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (FontFormatException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
