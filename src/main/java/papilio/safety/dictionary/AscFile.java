package papilio.safety.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a distribution file, fields apart by dollar signs, one in memory at a time.
 *
 * @param charset in which it is written, found out from the file
 * @param rows how many it has
 */
record AscFile(DictionaryFile file, Charset charset, long rows) {
    static final int MOST_ROWS = 500_000;
    private static final int LONGEST_ROW = 4_000;
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final char MARK = '\uFEFF';

    /** Looks through the file once. */
    static AscFile of(DictionaryFile file) {
        try {
            var charset = Encoding.of(file);
            if (charset == null) throw new DictionaryRefused("safety.dictionary.refused.notText", file.name());
            var counted = new AscFile(file, charset, 0);
            var rows = new long[1];
            counted.lines((number, line) -> rows[0] = number);
            return new AscFile(file, charset, rows[0]);
        } catch (IOException gone) {
            throw new DictionaryRefused("safety.dictionary.refused.unreadable", file.name());
        }
    }

    /** Each row with its number, from 1; empty lines are passed over. */
    void read(BiConsumer<Long, String[]> row) {
        lines((number, line) -> {
            if (!line.isBlank()) row.accept(number, line.split("\\$", -1));
        });
    }

    private void lines(BiConsumer<Long, String> each) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var lines = new BufferedReader(new InputStreamReader(file.source().open(), decoder))) {
            long number = 0;
            long size = 0;
            for (var line = next(lines); line != null; line = next(lines)) {
                number++;
                size += line.length() + 1;
                if (number > MOST_ROWS || size > LARGEST) throw tooLarge();
                each.accept(number, line);
            }
        } catch (CharacterCodingException notText) {
            throw new DictionaryRefused("safety.dictionary.refused.notText", file.name());
        } catch (IOException gone) {
            throw new DictionaryRefused("safety.dictionary.refused.unreadable", file.name());
        }
    }

    /** A file without line ends is not read into memory as one row; the mark at the beginning belongs to no field. */
    private @Nullable String next(BufferedReader lines) throws IOException {
        var line = new StringBuilder();
        for (var one = lines.read(); one != '\n'; one = lines.read()) {
            if (one < 0) return line.isEmpty() ? null : line.toString();
            if (line.length() >= LONGEST_ROW) throw tooLarge();
            if (one != '\r' && one != MARK) line.append((char) one);
        }
        return line.toString();
    }

    private DictionaryRefused tooLarge() {
        return new DictionaryRefused("safety.dictionary.refused.tooLarge", file.name());
    }
}
