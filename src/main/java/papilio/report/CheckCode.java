package papilio.report;

import java.security.SecureRandom;
import java.util.Locale;

/** Twelve random letters by which a print is recognised; I and O are left out, because a reader takes them for digits. */
final class CheckCode {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckCode() {}

    static String random() {
        var code = new StringBuilder(LENGTH);
        for (var letter = 0; letter < LENGTH; letter++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return code.toString();
    }

    static String printed(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** As somebody typed it: small letters, blanks and hyphens do not matter. */
    static String typed(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    }
}
