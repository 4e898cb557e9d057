package papilio.safety.version;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import papilio.safety.EventContent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of an event as canonical text: JSON in UTF-8, keys in order, what is unknown left out. Its hash is the SHA-256
 * of exactly this text, so that anybody can check it, and a field that comes later changes no hash that stands.
 */
public record FrozenContent(String text, String hash) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public static FrozenContent of(EventContent content) {
        var text = JSON.writeValueAsString(new TreeMap<>(content.fields()));
        return new FrozenContent(text, hash(text));
    }

    /** The fields of a stored text. */
    public static Map<String, String> fields(String text) {
        return JSON.readValue(text, new TypeReference<LinkedHashMap<String, String>>() {});
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
