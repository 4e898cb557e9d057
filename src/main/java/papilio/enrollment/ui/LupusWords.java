package papilio.enrollment.ui;

import com.vaadin.flow.component.Component;
import papilio.lupus.Classification;
import papilio.lupus.ItemFinding;
import papilio.lupus.LupusDomain;
import papilio.lupus.LupusItem;

/** The classification in the reader's language. */
final class LupusWords {
    private LupusWords() {}

    static String domain(Component place, LupusDomain domain) {
        return place.getTranslation("lupus.domain." + domain.name());
    }

    static String item(Component place, LupusItem item) {
        return place.getTranslation("lupus.item." + item.name());
    }

    static String definition(Component place, LupusItem item) {
        return place.getTranslation("lupus.help." + item.name());
    }

    static String finding(Component place, ItemFinding finding) {
        return place.getTranslation("lupus.finding."
                + (finding.moreLikelyOtherCause()
                        ? "OTHER_CAUSE"
                        : finding.evidence().name()));
    }

    /** Classified or not, and why, and what could still change it. */
    static String sentence(Component place, Classification found) {
        var sentence =
                place.getTranslation("lupus.result." + found.result().name(), found.total(), found.maxAttainable());
        return found.couldStillReach()
                ? sentence + place.getTranslation("lupus.couldStill", found.maxAttainable())
                : sentence;
    }
}
