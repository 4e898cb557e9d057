package papilio.enrollment.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import papilio.lupus.EularAcrInputs;
import papilio.lupus.Evidence;
import papilio.lupus.ItemFinding;
import papilio.lupus.LupusDomain;
import papilio.lupus.NephritisBiopsy;

/** What the calculator was told, in words. */
final class LupusFindings {
    private LupusFindings() {}

    /** Everything present, ANA first: one line that two people can compare. */
    static String sentence(Component place, EularAcrInputs inputs) {
        var words = new ArrayList<String>();
        words.add(ana(place, inputs));
        for (var domain : LupusDomain.values()) words.addAll(present(place, inputs, domain));
        return String.join(" · ", words);
    }

    static String ana(Component place, EularAcrInputs inputs) {
        var ana = "ANA " + place.getTranslation("lupus.ana." + inputs.ana().name());
        return inputs.titre() == null ? ana : ana + " 1:" + inputs.titre();
    }

    /** What is present in a domain; another likelier cause is said beside it. */
    static List<String> present(Component place, EularAcrInputs inputs, LupusDomain domain) {
        var words = new ArrayList<String>();
        inputs.items().forEach((item, finding) -> {
            if (item.domain() == domain) add(place, words, LupusWords.item(place, item), finding);
        });
        if (domain == LupusDomain.CMP) {
            add(place, words, place.getTranslation("lupus.lowC3"), inputs.lowC3());
            add(place, words, place.getTranslation("lupus.lowC4"), inputs.lowC4());
        }
        var biopsy = inputs.biopsy();
        if (domain == LupusDomain.REN && biopsy != NephritisBiopsy.NONE && biopsy != NephritisBiopsy.UNKNOWN)
            words.add(
                    place.getTranslation("lupus.biopsy") + " " + place.getTranslation("lupus.biopsy." + biopsy.name()));
        return words;
    }

    private static void add(Component place, List<String> words, String name, ItemFinding finding) {
        if (finding.evidence() != Evidence.PRESENT) return;
        words.add(
                finding.moreLikelyOtherCause()
                        ? place.getTranslation("shared.bracketed", name, LupusWords.finding(place, finding))
                        : name);
    }
}
