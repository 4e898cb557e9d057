package papilio.report;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The words of a PDF, page by page; runs of blanks and line ends are one blank. */
public final class PdfPages {
    private PdfPages() {}

    public static List<String> of(byte[] pdf) {
        try (var reader = new PdfReader(pdf)) {
            var extractor = new PdfTextExtractor(reader);
            var pages = new ArrayList<String>();
            for (var page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(extractor.getTextFromPage(page).replaceAll("\\s+", " "));
            }
            return pages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Without any blank, for Chinese, where a line may break anywhere. */
    public static String joined(byte[] pdf) {
        return String.join("", of(pdf)).replaceAll("\\s+", "");
    }
}
