package papilio.desk.reports;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The SHA-256 of a file as it streams by; nothing of it is kept. */
final class Fingerprint {
    private static final int BUFFER = 16_384;

    private Fingerprint() {}

    /** Empty where the file is larger than that. */
    static Optional<String> of(InputStream file, long limit) throws IOException {
        var digest = digest();
        var buffer = new byte[BUFFER];
        var total = 0L;
        for (var read = file.read(buffer); read >= 0; read = file.read(buffer)) {
            total += read;
            if (total > limit) return Optional.empty();
            digest.update(buffer, 0, read);
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing); // every JDK has it
        }
    }
}
