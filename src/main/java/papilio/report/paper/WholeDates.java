package papilio.report.paper;

import java.util.List;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRMeasuredText;
import net.sf.jasperreports.engine.fill.JRTextMeasurer;
import net.sf.jasperreports.engine.fill.TextMeasurer;
import net.sf.jasperreports.engine.util.AbstractTextMeasurerFactory;
import net.sf.jasperreports.engine.util.JRStyledText;

/**
 * Breaks no line inside 2026-03-21 or 01-003-AE04. Lines are measured as if such a hyphen were one that does not break,
 * which is as wide, and the ends of the lines are then written into the text; so what is copied from the PDF keeps the plain
 * hyphen. Named in jasperreports.properties.
 */
public final class WholeDates extends AbstractTextMeasurerFactory {
    private static final Pattern INNER_HYPHEN = Pattern.compile("(?<=[0-9A-Za-z])-(?=[A-Z]*[0-9])");
    private static final String UNBREAKABLE = "\u2011";

    @Override
    public JRTextMeasurer createMeasurer(JasperReportsContext context, JRCommonText element) {
        return new Measurer(new TextMeasurer(context, element));
    }

    private record Measurer(JRTextMeasurer plain) implements JRTextMeasurer {
        @Override
        public JRMeasuredText measure(
                JRStyledText text, int start, int height, boolean indentFirstLine, boolean canOverflow) {
            return plain.measure(whole(text), start, height, indentFirstLine, canOverflow);
        }

        private static JRStyledText whole(JRStyledText text) {
            var hyphens = INNER_HYPHEN.matcher(text.getText());
            if (!hyphens.find()) return text;
            return new JRStyledText(
                    text.getLocale(),
                    hyphens.replaceAll(UNBREAKABLE),
                    text.getGlobalAttributes(),
                    List.copyOf(text.getRuns()));
        }
    }

    /** Writes the ends of the measured lines into every text that has such a hyphen. */
    static void keep(JasperPrint print) {
        for (var page : print.getPages()) keep(page.getElements());
    }

    private static void keep(List<JRPrintElement> elements) {
        for (var element : elements) {
            if (element instanceof JRPrintFrame frame) keep(frame.getElements());
            if (element instanceof JRPrintText text) keep(text);
        }
    }

    private static void keep(JRPrintText text) {
        var breaks = text.getLineBreakOffsets();
        var words = text.getOriginalText();
        if (breaks == null || words == null) return;
        if (INNER_HYPHEN.matcher(words).find()) text.setText(broken(words, breaks));
        text.setLineBreakOffsets(null);
    }

    /** @param breaks each counted from the one before */
    static String broken(String words, short[] breaks) {
        var lines = new StringBuilder();
        var from = 0;
        for (var offset : breaks) {
            var to = Math.min(from + offset, words.length());
            lines.append(words, from, to);
            var ended = to == words.length() || words.charAt(to) == '\n' || to > 0 && words.charAt(to - 1) == '\n';
            if (!ended) lines.append('\n');
            from = to;
        }
        return lines.append(words, from, words.length()).toString();
    }
}
