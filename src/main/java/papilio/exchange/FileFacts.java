package papilio.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What identifies a file in the audit trail, and about how many rows it has. */
record FileFacts(String name, String sha256, long lines) {
    static FileFacts of(ImportFile file) {
        try (var content = file.content().open()) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            long lines = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                for (int i = 0; i < read; i++) if (buffer[i] == '\n') lines++;
            }
            return new FileFacts(file.name(), HexFormat.of().formatHex(digest.digest()), Math.max(0, lines - 1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
