package papilio.safety.dictionary;

import java.util.List;

/** A licensed distribution under the version that the user names, such as "27.1"; replaces the one in force. */
public record LoadDictionary(String version, List<DictionaryFile> files, String reason) {
    public LoadDictionary {
        files = List.copyOf(files);
    }
}
