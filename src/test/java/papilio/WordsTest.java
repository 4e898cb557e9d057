package papilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every word exists in both languages, no key is orphaned and none is missing. */
class WordsTest {
    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_-]+)+)\"");
    private static final Pattern ENTRY = Pattern.compile("^([^#!=\\s][^=]*?)=(.*)$");

    private final Map<String, String> english = words("translations.properties");
    private final Map<String, String> chinese = words("translations_zh.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(chinese.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        for (var file : List.of("translations.properties", "translations_zh.properties")) {
            var seen = new HashSet<String>();
            var twice = lines(file).stream()
                    .map(ENTRY::matcher)
                    .filter(match -> match.matches() && !seen.add(match.group(1).strip()))
                    .map(match -> match.group(1))
                    .toList();
            assertThat(twice).as(file).isEmpty();
        }
    }

    @Test
    void chineseWordsAreChinese() {
        var english = chinese.entrySet().stream()
                .filter(entry -> Pattern.compile("[A-Za-z]{4,} [A-Za-z]{3,}")
                        .matcher(entry.getValue())
                        .find())
                .filter(entry -> entry.getValue()
                        .codePoints()
                        .noneMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(english).isEmpty();
    }

    @Test
    void chineseSentencesAreSetInFullWidth() {
        var halfWidth = Pattern.compile("\\p{IsHan}[,:;(]|[,:;(]\\p{IsHan}|\\p{IsHan}\\)");
        var unlike = chinese.entrySet().stream()
                .filter(entry -> halfWidth.matcher(entry.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(unlike).isEmpty();
    }

    @Test
    void placeholdersAgree() {
        var unlike = english.keySet().stream()
                .filter(chinese::containsKey)
                .filter(key -> !placeholders(english.get(key)).equals(placeholders(chinese.get(key))))
                .toList();
        assertThat(unlike).isEmpty();
    }

    @Test
    void patternsCanBeRead() {
        english.values().forEach(MessageFormat::new);
        chinese.values().forEach(MessageFormat::new);
    }

    @Test
    void noKeyIsOrphanedAndNoneIsMissing() throws IOException {
        var used = literals();
        var dynamic = lines("translations.properties").stream()
                .filter(line -> line.startsWith("# dynamic:"))
                .flatMap(line -> List.of(line.substring(10).strip().split("[,\\s]+")).stream())
                .collect(Collectors.toSet());
        var orphans = english.keySet().stream()
                .filter(key -> !used.contains(key) && dynamic.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(orphans).as("keys that nothing uses").isEmpty();
        var rooms = english.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        var missing = getTranslationCalls().stream()
                .filter(key -> rooms.contains(key.substring(0, key.indexOf('.'))))
                .filter(key -> !english.containsKey(key) && !key.endsWith("."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("keys without words").isEmpty();
    }

    private static Set<String> literals() throws IOException {
        return found(LITERAL);
    }

    private static Set<String> getTranslationCalls() throws IOException {
        return found(Pattern.compile(
                "(?:getTranslation|words?|text|sentence)\\(\\s*\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_-]+)+)\""));
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        var all = new HashSet<String>();
        for (var folder : List.of("src/main/java", "src/main/resources", "reports")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(path -> path.toString().matches(".*\\.(java|jrxml|html|json)"))
                        .toList()) {
                    var match = pattern.matcher(Files.readString(file));
                    while (match.find()) all.add(match.group(1));
                    if (file.toString().endsWith(".jrxml")) {
                        var resource = Pattern.compile("\\$R\\{([^}]+)}").matcher(Files.readString(file));
                        while (resource.find()) all.add(resource.group(1));
                    }
                }
            }
        }
        return all;
    }

    private static Set<String> placeholders(String words) {
        return Pattern.compile("\\{\\d+")
                .matcher(words)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
    }

    private static Map<String, String> words(String file) {
        try {
            var words = new LinkedHashMap<String, String>();
            for (var line : lines(file)) {
                var match = ENTRY.matcher(line);
                if (match.matches()) words.put(match.group(1).strip(), match.group(2));
            }
            return words;
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file));
    }
}
