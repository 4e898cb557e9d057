package papilio.exchange.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interface, kept by hand beside the code and tested against it. */
final class OpenApi {
    private static final byte[] DOCUMENT = read();

    private OpenApi() {}

    static byte[] document() {
        return DOCUMENT.clone();
    }

    static JsonNode tree() {
        return JsonMapper.shared().readTree(DOCUMENT);
    }

    private static byte[] read() {
        try (InputStream file = OpenApi.class.getResourceAsStream("/api/openapi.json")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
