package papilio.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Files for import tests: from the shared folder, or as text. */
final class CsvText {
    private CsvText() {}

    static ImportFile file(String name, String... lines) {
        return file(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static ImportFile file(String name, byte[] bytes) {
        return new ImportFile(name, () -> new ByteArrayInputStream(bytes));
    }

    static List<ImportFile> folder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .map(path -> new ImportFile(path.getFileName().toString(), () -> Files.newInputStream(path)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The same files, one of them with other text. */
    static List<ImportFile> edited(List<ImportFile> files, String name, UnaryOperator<String> edit) {
        return files.stream()
                .map(file -> file.name().equals(name) ? edited(file, edit) : file)
                .toList();
    }

    private static ImportFile edited(ImportFile file, UnaryOperator<String> edit) {
        try (var content = file.content().open()) {
            var text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return file(file.name(), edit.apply(text).getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
