package papilio.enrollment.ui;

import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;
import papilio.enrollment.PlanText;
import papilio.shared.FieldRefusal;

/** The plans of single sites while they are typed: a site whose text is its share has none of its own. */
final class SiteMonths {
    private final NavigableMap<String, String> typed = new TreeMap<>();

    void clear() {
        typed.clear();
    }

    void own(NavigableMap<String, NavigableMap<YearMonth, Integer>> plans) {
        clear();
        plans.forEach((site, months) -> typed.put(site, PlanText.write(months)));
    }

    /** What stands in the input for a site. */
    String text(String site, NavigableMap<YearMonth, Integer> share) {
        return typed.getOrDefault(site, PlanText.write(share));
    }

    /** Emptied, or typed as the share is: the site goes with the study again. */
    void type(String site, String text, NavigableMap<YearMonth, Integer> share) {
        if (text.isBlank() || text.strip().equals(PlanText.write(share))) typed.remove(site);
        else typed.put(site, text);
    }

    NavigableMap<String, String> texts() {
        return typed;
    }

    /** @throws FieldRefusal for the first site whose lines cannot be read */
    NavigableMap<String, NavigableMap<YearMonth, Integer>> read() {
        var plans = new TreeMap<String, NavigableMap<YearMonth, Integer>>();
        typed.forEach((site, text) -> plans.put(site, PlanText.read("siteMonths", text)));
        return plans;
    }
}
