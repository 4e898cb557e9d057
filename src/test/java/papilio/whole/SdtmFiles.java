package papilio.whole;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files as the multipart body that the import reads. */
final class SdtmFiles {
    private static final String BOUNDARY = "papilio-boundary-7f3a";

    private SdtmFiles() {}

    /** Every CSV file of the folder, as part {@code files}. */
    static HttpRequest.Builder in(Path folder, HttpRequest.Builder request) throws IOException {
        try (var found = Files.list(folder)) {
            return these(
                    found.filter(file -> file.toString().endsWith(".csv"))
                            .sorted()
                            .toList(),
                    request);
        }
    }

    static HttpRequest.Builder these(List<Path> files, HttpRequest.Builder request) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var file : files) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                            + file.getFileName() + "\"\r\nContent-Type: text/csv\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(Files.readAllBytes(file));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }
}
