package papilio.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A data set as canonical JSON (sorted keys, ISO dates, nothing that changes by itself) and its SHA-256. */
record Frozen(String json, String sha256) {
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static Frozen of(Summary summary) {
        var json = CANONICAL.writeValueAsString(summary);
        return new Frozen(json, sha256(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Data as they were frozen; what they did not hold yet is empty. */
    static <S extends Summary> S read(String json, Class<S> kind) {
        return CANONICAL.readValue(json, kind);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing); // every JDK has it
        }
    }
}
