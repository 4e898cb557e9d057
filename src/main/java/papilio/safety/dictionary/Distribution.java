package papilio.safety.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import papilio.safety.dictionary.DictionaryRefused.BadRow;

/**
 * The terms of a MedDRA ASCII distribution: preferred terms with their primary class from mdhier.asc, their lower-level
 * terms from llt.asc, preferred terms that the hierarchy lacks are refused from pt.asc. Non-current terms are passed over.
 */
final class Distribution {
    private static final Pattern CODE = Pattern.compile("[0-9]{1,10}");
    private static final int MOST_NAMED = 20;

    private final Map<String, DictionaryTerm> preferred = new HashMap<>();
    private final List<BadRow> bad = new ArrayList<>();
    private final Consumer<DictionaryTerm> taken;

    private Distribution(Consumer<DictionaryTerm> taken) {
        this.taken = taken;
    }

    static void read(List<DictionaryFile> files, Consumer<DictionaryTerm> taken) {
        var hierarchy = named(files, "mdhier.asc");
        if (hierarchy == null) throw new DictionaryRefused("safety.dictionary.refused.noHierarchy");
        var all = new Distribution(taken);
        AscFile.read(hierarchy, (row, fields) -> all.hierarchy(hierarchy, row, fields));
        all.preferred.values().forEach(taken);
        var terms = named(files, "pt.asc");
        if (terms != null) AscFile.read(terms, (row, fields) -> all.known(terms, row, fields));
        var lower = named(files, "llt.asc");
        if (lower != null) AscFile.read(lower, (row, fields) -> all.lower(lower, row, fields));
        if (!all.bad.isEmpty()) throw new DictionaryRefused(all.bad);
        if (all.preferred.isEmpty()) throw new DictionaryRefused("safety.dictionary.refused.empty");
    }

    private static @Nullable DictionaryFile named(List<DictionaryFile> files, String name) {
        return files.stream()
                .filter(file -> file.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    /** pt_code$hlt_code$hlgt_code$soc_code$pt_name$hlt_name$hlgt_name$soc_name$soc_abbrev$$pt_soc_code$primary_soc_fg$ */
    private void hierarchy(DictionaryFile file, long row, String[] fields) {
        if (isBad(file, row, fields, 12, 4) || isBadText(file, row, fields[7], 120)) return;
        if (fields[11].strip().equalsIgnoreCase("Y")) {
            var name = fields[4].strip();
            preferred.put(fields[0].strip(), new DictionaryTerm(name, name, fields[7].strip()));
        }
    }

    /** pt_code$pt_name$… */
    private void known(DictionaryFile file, long row, String[] fields) {
        if (isBad(file, row, fields, 2, 1)) return;
        if (!preferred.containsKey(fields[0].strip())) add(file, row, "safety.dictionary.row.noClass");
    }

    /** llt_code$llt_name$pt_code$…$llt_currency$… (the tenth) */
    private void lower(DictionaryFile file, long row, String[] fields) {
        if (isBad(file, row, fields, 3, 1)) return;
        var above = preferred.get(fields[2].strip());
        if (above == null) {
            add(file, row, "safety.dictionary.row.noPreferred");
            return;
        }
        var current = fields.length < 10 || !fields[9].strip().equalsIgnoreCase("N");
        var name = fields[1].strip();
        if (current && !name.equals(above.term()))
            taken.accept(new DictionaryTerm(name, above.preferred(), above.soc()));
    }

    private boolean isBad(DictionaryFile file, long row, String[] fields, int least, int name) {
        if (fields.length < least) return add(file, row, "safety.dictionary.row.short");
        if (!CODE.matcher(fields[0].strip()).matches()) return add(file, row, "safety.dictionary.row.code");
        return isBadText(file, row, fields[name], 200);
    }

    private boolean isBadText(DictionaryFile file, long row, String text, int most) {
        if (text.isBlank()) return add(file, row, "safety.dictionary.row.blank");
        return text.strip().length() > most && add(file, row, "safety.dictionary.row.long");
    }

    /** @return true, for the row is bad */
    private boolean add(DictionaryFile file, long row, String key) {
        bad.add(new BadRow(file.name(), row, key));
        if (bad.size() >= MOST_NAMED) throw new DictionaryRefused(bad);
        return true;
    }
}
