package papilio.lupus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person is asked for the 2019 EULAR/ACR classification: C3 and C4 instead of the two complement items, the class
 * of the biopsy instead of the two nephritis items, the rest as it stands in the criteria.
 *
 * @param titre reciprocal of the highest ANA titre; null where it is not known
 * @param items without those that follow from complement and biopsy; one that is not named is unknown
 */
public record EularAcrInputs(
        Ana ana,
        @Nullable Integer titre,
        Map<LupusItem, ItemFinding> items,
        ItemFinding lowC3,
        ItemFinding lowC4,
        NephritisBiopsy biopsy) {
    /** The items that are asked as they are. */
    public static final List<LupusItem> ASKED = Arrays.stream(LupusItem.values())
            .filter(item -> item.domain() != LupusDomain.CMP)
            .filter(item -> item != LupusItem.LN_2_5 && item != LupusItem.LN_3_4)
            .toList();

    /** Nothing is known yet. */
    public static final EularAcrInputs NOTHING = new EularAcrInputs(
            Ana.UNKNOWN, null, Map.of(), ItemFinding.UNKNOWN, ItemFinding.UNKNOWN, NephritisBiopsy.UNKNOWN);

    public EularAcrInputs {
        if (titre != null && titre < 1) throw new IllegalArgumentException("not a titre: 1:" + titre);
        var known = new EnumMap<LupusItem, ItemFinding>(LupusItem.class);
        for (var item : ASKED)
            if (items.getOrDefault(item, ItemFinding.UNKNOWN).evidence() != Evidence.UNKNOWN)
                known.put(item, items.get(item));
        items = Collections.unmodifiableMap(known);
    }

    public ItemFinding finding(LupusItem item) {
        return items.getOrDefault(item, ItemFinding.UNKNOWN);
    }

    public Classification classify() {
        var findings = new EnumMap<LupusItem, ItemFinding>(LupusItem.class);
        findings.putAll(items);
        findings.putAll(new Complement(attributed(lowC3), attributed(lowC4)).items());
        findings.putAll(biopsy.items());
        return new EularAcr2019(ana, findings).classify();
    }

    /** What another cause explains better is as good as absent. */
    private static Evidence attributed(ItemFinding finding) {
        return finding.moreLikelyOtherCause() ? Evidence.ABSENT : finding.evidence();
    }

    /** One text that {@link #parse} reads back, such as {@code ANA=POSITIVE TITRE=320 C3=PRESENT JOINT=PRESENT}; what is unknown is left out. */
    public String text() {
        var words = new ArrayList<String>();
        if (ana != Ana.UNKNOWN) words.add("ANA=" + ana);
        if (titre != null) words.add("TITRE=" + titre);
        if (lowC3.evidence() != Evidence.UNKNOWN) words.add("C3=" + word(lowC3));
        if (lowC4.evidence() != Evidence.UNKNOWN) words.add("C4=" + word(lowC4));
        if (biopsy != NephritisBiopsy.UNKNOWN) words.add("BIOPSY=" + biopsy);
        items.forEach((item, finding) -> words.add(item + "=" + word(finding)));
        return String.join(" ", words);
    }

    /** @throws IllegalArgumentException for a text that {@link #text} did not write */
    public static EularAcrInputs parse(String text) {
        var ana = Ana.UNKNOWN;
        Integer titre = null;
        var c3 = ItemFinding.UNKNOWN;
        var c4 = ItemFinding.UNKNOWN;
        var biopsy = NephritisBiopsy.UNKNOWN;
        var items = new EnumMap<LupusItem, ItemFinding>(LupusItem.class);
        for (var word : text.isBlank() ? new String[0] : text.strip().split(" +")) {
            var at = word.indexOf('=');
            if (at < 0) throw new IllegalArgumentException(word);
            var value = word.substring(at + 1);
            switch (word.substring(0, at)) {
                case "ANA" -> ana = Ana.valueOf(value);
                case "TITRE" -> titre = Integer.valueOf(value);
                case "C3" -> c3 = finding(value);
                case "C4" -> c4 = finding(value);
                case "BIOPSY" -> biopsy = NephritisBiopsy.valueOf(value);
                default -> items.put(LupusItem.valueOf(word.substring(0, at)), finding(value));
            }
        }
        return new EularAcrInputs(ana, titre, items, c3, c4, biopsy);
    }

    private static String word(ItemFinding finding) {
        return finding.moreLikelyOtherCause()
                ? "OTHER_CAUSE"
                : finding.evidence().name();
    }

    private static ItemFinding finding(String word) {
        return word.equals("OTHER_CAUSE") ? ItemFinding.OTHER_CAUSE : new ItemFinding(Evidence.valueOf(word), false);
    }
}
