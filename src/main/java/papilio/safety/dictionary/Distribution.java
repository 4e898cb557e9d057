package papilio.safety.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.safety.dictionary.DictionaryRefused.BadRow;

/**
 * The terms of a MedDRA ASCII distribution: preferred terms with their primary class from mdhier.asc, or where that is missing
 * from pt.asc and soc.asc; their lower-level terms from llt.asc. Preferred terms that the hierarchy lacks are refused from
 * pt.asc. Non-current terms are passed over.
 */
final class Distribution {
    private static final Pattern CODE = Pattern.compile("[0-9]{1,10}");
    private static final int MOST_NAMED = 20;

    private final @Nullable AscFile hierarchy;
    private final @Nullable AscFile classes;
    private final @Nullable AscFile terms;
    private final @Nullable AscFile lower;
    private final Map<String, String> className = new HashMap<>();
    private final Map<String, DictionaryTerm> preferred = new HashMap<>();
    private final List<BadRow> bad = new ArrayList<>();

    /** Who is told of each row that was read and of each term that came of it. */
    interface Taker {
        void row();

        void term(DictionaryTerm term);
    }

    private Distribution(List<DictionaryFile> files) {
        hierarchy = named(files, "mdhier.asc");
        terms = named(files, "pt.asc");
        classes = hierarchy == null ? named(files, "soc.asc") : null;
        if (hierarchy == null && (classes == null || terms == null))
            throw new DictionaryRefused("safety.dictionary.refused.noHierarchy");
        lower = named(files, "llt.asc");
    }

    /** Looks through the files once, which finds out how they are written and how long they are. */
    static Distribution of(List<DictionaryFile> files) {
        return new Distribution(files);
    }

    long rows() {
        return files().mapToLong(AscFile::rows).sum();
    }

    /** The ways in which the files are written. */
    String encoding() {
        return files().map(file -> file.charset().name()).distinct().sorted().collect(Collectors.joining(", "));
    }

    void read(Taker taker) {
        if (hierarchy != null) each(hierarchy, taker, this::hierarchy);
        if (classes != null) each(classes, taker, this::bodyClass);
        if (terms != null) each(terms, taker, hierarchy == null ? this::preferred : this::known);
        preferred.values().forEach(taker::term);
        if (lower != null) each(lower, taker, (file, row, fields) -> lower(file, row, fields, taker));
        if (!bad.isEmpty()) throw new DictionaryRefused(bad);
        if (preferred.isEmpty()) throw new DictionaryRefused("safety.dictionary.refused.empty");
    }

    private interface Row {
        void of(AscFile file, long row, String[] fields);
    }

    private static void each(AscFile file, Taker taker, Row row) {
        file.read((number, fields) -> {
            taker.row();
            row.of(file, number, fields);
        });
    }

    private Stream<AscFile> files() {
        return Stream.of(hierarchy, classes, terms, lower).flatMap(Stream::ofNullable);
    }

    private static @Nullable AscFile named(List<DictionaryFile> files, String name) {
        return files.stream()
                .filter(file -> file.name().equalsIgnoreCase(name))
                .findFirst()
                .map(AscFile::of)
                .orElse(null);
    }

    /** pt_code$hlt_code$hlgt_code$soc_code$pt_name$hlt_name$hlgt_name$soc_name$soc_abbrev$$pt_soc_code$primary_soc_fg$ */
    private void hierarchy(AscFile file, long row, String[] fields) {
        if (isBad(file, row, fields, 12, 4) || isBadText(file, row, fields[7], 120)) return;
        if (fields[11].strip().equalsIgnoreCase("Y")) take(fields[0], fields[4], fields[7].strip());
    }

    /** soc_code$soc_name$soc_abbrev$… */
    private void bodyClass(AscFile file, long row, String[] fields) {
        if (isBad(file, row, fields, 2, 1) || isBadText(file, row, fields[1], 120)) return;
        className.put(fields[0].strip(), fields[1].strip());
    }

    /** pt_code$pt_name$$pt_soc_code$… */
    private void preferred(AscFile file, long row, String[] fields) {
        if (isBad(file, row, fields, 4, 1)) return;
        var soc = className.get(fields[3].strip());
        if (soc == null) add(file, row, "safety.dictionary.row.unknownClass");
        else take(fields[0], fields[1], soc);
    }

    private void take(String code, String name, String soc) {
        preferred.put(code.strip(), new DictionaryTerm(name.strip(), name.strip(), soc));
    }

    /** pt_code$pt_name$… */
    private void known(AscFile file, long row, String[] fields) {
        if (isBad(file, row, fields, 2, 1)) return;
        if (!preferred.containsKey(fields[0].strip())) add(file, row, "safety.dictionary.row.noClass");
    }

    /** llt_code$llt_name$pt_code$…$llt_currency$… (the tenth) */
    private void lower(AscFile file, long row, String[] fields, Taker taker) {
        if (isBad(file, row, fields, 3, 1)) return;
        var above = preferred.get(fields[2].strip());
        if (above == null) {
            add(file, row, "safety.dictionary.row.noPreferred");
            return;
        }
        var current = fields.length < 10 || !fields[9].strip().equalsIgnoreCase("N");
        var name = fields[1].strip();
        if (current && !name.equals(above.term())) taker.term(new DictionaryTerm(name, above.preferred(), above.soc()));
    }

    private boolean isBad(AscFile file, long row, String[] fields, int least, int name) {
        if (fields.length < least) return add(file, row, "safety.dictionary.row.short");
        if (!CODE.matcher(fields[0].strip()).matches()) return add(file, row, "safety.dictionary.row.code");
        return isBadText(file, row, fields[name], 200);
    }

    private boolean isBadText(AscFile file, long row, String text, int most) {
        if (text.isBlank()) return add(file, row, "safety.dictionary.row.blank");
        return text.strip().length() > most && add(file, row, "safety.dictionary.row.long");
    }

    /** @return true, for the row is bad */
    private boolean add(AscFile file, long row, String key) {
        bad.add(new BadRow(file.file().name(), row, key));
        if (bad.size() >= MOST_NAMED) throw new DictionaryRefused(bad);
        return true;
    }
}
