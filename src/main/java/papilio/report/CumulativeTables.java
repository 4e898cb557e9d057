package papilio.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import papilio.figures.Cohort;
import papilio.report.CumulativeSummary.Count;
import papilio.report.CumulativeSummary.Line;
import papilio.safety.EventFact;

/** Counts one cohort five times by the same computation: all its events, and those of an interval, serious and not. */
final class CumulativeTables {
    private CumulativeTables() {}

    private record Key(@Nullable String soc, @Nullable String term) {}

    static List<Line> of(Cohort cohort, LocalDate since) {
        Predicate<EventFact> recent =
                event -> event.onset() != null && !event.onset().earliest().isBefore(since);
        Predicate<EventFact> serious = EventFact::serious;
        var intervalSerious = counts(cohort, recent.and(serious));
        var intervalOther = counts(cohort, recent.and(serious.negate()));
        var everSerious = counts(cohort, serious);
        var everOther = counts(cohort, serious.negate());
        return counts(cohort, event -> true).entrySet().stream()
                .map(row -> new Line(
                        row.getKey().soc(),
                        row.getKey().term(),
                        intervalSerious.getOrDefault(row.getKey(), Count.NONE),
                        intervalOther.getOrDefault(row.getKey(), Count.NONE),
                        everSerious.getOrDefault(row.getKey(), Count.NONE),
                        everOther.getOrDefault(row.getKey(), Count.NONE),
                        row.getValue()))
                .toList();
    }

    private static Map<Key, Count> counts(Cohort cohort, Predicate<EventFact> wanted) {
        var some = new Cohort(
                cohort.study(),
                cohort.cutoff(),
                cohort.wholeStudy(),
                cohort.sites(),
                cohort.plan(),
                cohort.patients(),
                cohort.events().stream().filter(wanted).toList());
        var counts = new LinkedHashMap<Key, Count>();
        for (var row : some.safetyTables().bySocAndTerm())
            counts.put(new Key(row.soc(), row.term()), new Count(row.patients(), row.events()));
        return counts;
    }
}
