package papilio.exchange;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of one file as a stream: UTF-8 with or without mark, any line ends, never more than one row in memory. */
final class CsvRows implements Closeable {
    private static final int LONGEST_ROW = 1 << 20;

    private final CloseableIterator<CsvRecord> records;
    private final CsvReader<CsvRecord> reader;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private long number;

    /** Reads the head line, and refuses the file where it is not what the domain needs. */
    CsvRows(InputStream content, Domain domain) throws IOException {
        reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(decoded(content));
        records = reader.iterator();
        readHead(domain);
    }

    private void readHead(Domain domain) {
        var head = next();
        if (head == null) throw new RowRefused(null, "exchange.file.empty");
        for (int i = 0; i < head.size(); i++) {
            var name = head.get(i).strip().toUpperCase(Locale.ROOT);
            if (columns.put(name, i) != null)
                throw new RowRefused(CsvRow.shortened(name), "exchange.file.columnTwice", CsvRow.shortened(name));
        }
        for (var needed : domain.mandatory()) {
            if (!columns.containsKey(needed)) throw new RowRefused(needed, "exchange.file.columnMissing", needed);
        }
    }

    List<String> unknownColumns(Domain domain) {
        return columns.keySet().stream()
                .filter(column -> !domain.knows(column))
                .map(CsvRow::shortened)
                .toList();
    }

    /** Gives every row; a ragged one to {@code ragged} with how many fields it has. */
    void each(Consumer<CsvRow> row, Consumer<CsvRow> ragged) {
        for (var fields = next(); fields != null; fields = next()) {
            number++;
            var read = new CsvRow(columns, fields, number);
            if (fields.size() == columns.size()) row.accept(read);
            else ragged.accept(read);
        }
    }

    int width() {
        return columns.size();
    }

    private @Nullable List<String> next() {
        try {
            return records.hasNext() ? records.next().getFields() : null;
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof CharacterCodingException)
                throw new RowRefused(null, "exchange.file.encoding");
            throw broken;
        } catch (CsvParseException malformed) {
            if (malformed.getCause() instanceof CharacterCodingException)
                throw new RowRefused(null, "exchange.file.encoding");
            throw new RowRefused(null, "exchange.file.malformed", String.valueOf(number + 1));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static Reader decoded(InputStream content) throws IOException {
        var in = new BufferedInputStream(content);
        in.mark(4);
        var start = in.readNBytes(3);
        in.reset();
        if (start.length >= 2
                && ((start[0] == (byte) 0xFE && start[1] == (byte) 0xFF)
                        || (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE))) {
            throw new RowRefused(null, "exchange.file.encoding");
        }
        if (start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF)
            in.skipNBytes(3);
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
