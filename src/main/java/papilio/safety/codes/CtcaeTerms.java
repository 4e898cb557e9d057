package papilio.safety.codes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * 105 terms of the Common Terminology Criteria for Adverse Events v5.0 (US National Cancer Institute, 27 November 2017):
 * names, system organ classes and which grades exist are NCI's; the wording of the grades is shortened, so the published
 * text decides in doubt. No MedDRA codes are carried.
 */
public final class CtcaeTerms {
    private static final List<CtcaeTerm> ALL = read();

    private CtcaeTerms() {}

    public static List<CtcaeTerm> all() {
        return ALL;
    }

    public static Optional<CtcaeTerm> named(String english) {
        return ALL.stream()
                .filter(term -> term.english().equalsIgnoreCase(english.strip()))
                .findFirst();
    }

    /** Terms that contain the words in either language, those that begin with them first. */
    public static List<CtcaeTerm> matching(String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(term -> contains(term, wanted))
                .sorted((one, other) -> Boolean.compare(begins(other, wanted), begins(one, wanted)))
                .toList();
    }

    private static boolean contains(CtcaeTerm term, String wanted) {
        return term.english().toLowerCase(Locale.ROOT).contains(wanted)
                || term.chinese().contains(wanted);
    }

    private static boolean begins(CtcaeTerm term, String wanted) {
        return term.english().toLowerCase(Locale.ROOT).startsWith(wanted)
                || term.chinese().startsWith(wanted);
    }

    private static List<CtcaeTerm> read() {
        var file = Objects.requireNonNull(CtcaeTerms.class.getResourceAsStream("/papilio/safety/ctcae-v5-subset.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().map(CtcaeTerms::term).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CtcaeTerm term(NamedCsvRecord row) {
        return new CtcaeTerm(
                row.getField("term"),
                row.getField("term_zh"),
                BodySystem.valueOf(row.getField("soc")),
                grades(row, ""),
                grades(row, "_zh"));
    }

    private static List<String> grades(NamedCsvRecord row, String language) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(grade -> row.getField("grade_" + grade + language))
                .toList();
    }
}
