package papilio.desk.data;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import papilio.exchange.ImportFile;

/** The files that a person has handed in and not yet imported; thrown away when the page goes. */
final class HandedIn {
    private final Map<String, Path> files = new LinkedHashMap<>();

    void add(String name, File file) {
        var before = files.put(name, file.toPath());
        if (before != null) delete(before);
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    List<ImportFile> files() {
        return files.entrySet().stream()
                .map(file -> new ImportFile(file.getKey(), () -> Files.newInputStream(file.getValue())))
                .toList();
    }

    void remove(String name) {
        var file = files.remove(name);
        if (file != null) delete(file);
    }

    void clear() {
        files.values().forEach(HandedIn::delete);
        files.clear();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }
}
