package papilio.shared;

import java.util.regex.Pattern;

/**
 * Text as it may stand in a CSV file that a spreadsheet opens: what starts with = + - @ (or a tab or return) and is no
 * number gets a leading apostrophe, so that it is read and never calculated (OWASP, CSV injection).
 */
public final class CsvCell {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)*([eE][+-]?\\d+)?%?");

    private CsvCell() {}

    public static String safe(String text) {
        if (text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0) return text;
        return NUMBER.matcher(text).matches() ? text : "'" + text;
    }
}
