package papilio.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import papilio.fixtures.Shared;

/** Tables that were computed elsewhere from six sites of a real study (CDISC pilot data, credit CDISC). */
final class ExpectedRows {
    private ExpectedRows() {}

    static List<NamedCsvRecord> of(String file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Shared.data("expected_sdtm_6sites/" + file))) {
            return reader.stream().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
