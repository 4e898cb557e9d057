package papilio.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import papilio.shared.CsvCell;

/** A link that downloads a list as CSV (UTF-8 with mark, so that spreadsheets read Chinese), row by row. */
public final class CsvDownload extends Anchor {
    /** Gives its rows one after the other; it is asked anew at each download. */
    public interface Rows {
        void writeTo(Consumer<List<? extends @Nullable Object>> line);
    }

    public CsvDownload(String words, String fileName, List<String> headers, Rows rows) {
        super(
                (DownloadHandler) event -> {
                    event.setFileName(fileName);
                    event.setContentType("text/csv; charset=utf-8");
                    write(event.getOutputStream(), headers, rows);
                },
                words);
        addClassName("csv-download");
        getElement().setAttribute("download", fileName);
    }

    /** The same text for other ways out. */
    public static void write(OutputStream out, List<String> headers, Rows rows) {
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
            // the writer keeps lines back until it is closed
            try (var csv = CsvWriter.builder().build(writer)) {
                csv.writeRecord(headers.stream().map(CsvCell::safe).toList());
                rows.writeTo(line ->
                        csv.writeRecord(line.stream().map(CsvDownload::cell).toList()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : CsvCell.safe(value.toString());
    }
}
