package papilio.report;

/**
 * A text cut to a box of so many lines; what does not fit follows on a continuation page. A Chinese sign is as wide as two
 * Latin letters.
 *
 * @param here what the box holds
 * @param more the rest; empty where all fits
 */
record TextBox(String here, String more) {
    static TextBox of(String text, int lines, int width) {
        var at = 0;
        var line = 1;
        var used = 0;
        var word = 0;
        while (at < text.length()) {
            var sign = text.codePointAt(at);
            var own = wide(sign) ? 2 : 1;
            if (sign == '\n') {
                line++;
                used = 0;
                word = at + 1;
            } else if (used + own > width) {
                line++;
                used = own + Math.min(at - word, width / 2);
            } else {
                used += own;
            }
            if (line > lines) return cut(text, Math.max(word, 1));
            if (sign == ' ' || wide(sign)) word = at + Character.charCount(sign);
            at += Character.charCount(sign);
        }
        return new TextBox(text, "");
    }

    private static TextBox cut(String text, int at) {
        return new TextBox(
                text.substring(0, at).stripTrailing(), text.substring(at).strip());
    }

    private static boolean wide(int sign) {
        return sign >= 0x2E80;
    }
}
