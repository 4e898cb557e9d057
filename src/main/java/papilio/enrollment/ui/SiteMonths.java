package papilio.enrollment.ui;

import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** Sites whose months were typed keep them, whatever somebody else saved. */
    void typedOver(NavigableMap<String, String> read, NavigableMap<String, String> mine) {
        var sites = new TreeSet<>(read.keySet());
        sites.addAll(mine.keySet());
        for (var site : sites) {
            var text = mine.get(site);
            if (Objects.equals(text, read.get(site))) continue;
            if (text == null) typed.remove(site);
            else typed.put(site, text);
        }
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
