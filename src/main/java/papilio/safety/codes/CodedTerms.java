package papilio.safety.codes;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a coded term is called in Chinese: the name of the CTCAE list, else that of a term which CTCAE only knows as "other,
 * specify" and which the list of special interests names. Any other coded term has no Chinese name here.
 */
public final class CodedTerms {
    private static final Map<String, String> SPECIFIED = read();

    private CodedTerms() {}

    public static Optional<String> chinese(String coded) {
        return CtcaeTerms.named(coded)
                .map(CtcaeTerm::chinese)
                .or(() -> Optional.ofNullable(SPECIFIED.get(coded.strip().toLowerCase(Locale.ROOT))));
    }

    private static Map<String, String> read() {
        var file = Objects.requireNonNull(CodedTerms.class.getResourceAsStream("/papilio/safety/specified-terms.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var names = new HashMap<String, String>();
            rows.forEach(row -> names.put(row.getField("term").toLowerCase(Locale.ROOT), row.getField("term_zh")));
            return Map.copyOf(names);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
