package papilio.safety.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Rows of a distribution file, fields apart by dollar signs, one in memory at a time; UTF-8. */
final class AscFile {
    static final int MOST_ROWS = 500_000;
    private static final int LONGEST_ROW = 4_000;
    private static final int LARGEST = 64 * 1024 * 1024;

    private AscFile() {}

    /** Each row with its number, from 1; empty lines are passed over. */
    static void read(DictionaryFile file, BiConsumer<Long, String[]> row) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var lines = new BufferedReader(new InputStreamReader(file.source().open(), decoder))) {
            long number = 0;
            long size = 0;
            for (var line = next(lines, file); line != null; line = next(lines, file)) {
                number++;
                size += line.length() + 1;
                if (number > MOST_ROWS || size > LARGEST)
                    throw new DictionaryRefused("safety.dictionary.refused.tooLarge", file.name());
                if (!line.isBlank()) row.accept(number, line.split("\\$", -1));
            }
        } catch (CharacterCodingException notText) {
            throw new DictionaryRefused("safety.dictionary.refused.notText", file.name());
        } catch (IOException gone) {
            throw new DictionaryRefused("safety.dictionary.refused.unreadable", file.name());
        }
    }

    /** A file without line ends is not read into memory as one row. */
    private static @Nullable String next(BufferedReader lines, DictionaryFile file) throws IOException {
        var line = new StringBuilder();
        for (var one = lines.read(); one != '\n'; one = lines.read()) {
            if (one < 0) return line.isEmpty() ? null : line.toString();
            if (line.length() >= LONGEST_ROW)
                throw new DictionaryRefused("safety.dictionary.refused.tooLarge", file.name());
            if (one != '\r') line.append((char) one);
        }
        return line.toString();
    }
}
