package papilio.shared.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a file says the same of a row as when it was last read: SHA-256 of the values as they were read, in
 * Base64. Neither the order of columns nor the writing of a number (4 or 4.0) makes a difference.
 */
public final class SourceHash {
    private SourceHash() {}

    public static String of(List<? extends @Nullable Object> values) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var value : values) digest.update(told(value));
            return Base64.getEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With its length before it, so that two values are never one. */
    private static byte[] told(@Nullable Object value) {
        if (value == null) return new byte[] {'-'};
        var words =
                value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
        return (words.length() + ":" + words).getBytes(StandardCharsets.UTF_8);
    }
}
