package papilio.safety;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A question that a rule asks about a record that came in.
 *
 * @param about what the record is called in its file: the same breach of the same record is asked once
 * @param arguments what fills the placeholders of the rule's sentence, joined by a vertical bar
 */
public record QueryEntry(
        String study,
        String site,
        long patientId,
        String patientNo,
        String recordType,
        long recordId,
        String about,
        @Nullable String field,
        String rule,
        String arguments) {
    String hash() {
        var text = String.join("\n", study, patientNo, recordType, about, rule, arguments);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
