package papilio.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import papilio.figures.SafetyTables.TermRow;

/** All, then class by class with its terms: the class with most patients first, within it the most frequent term. */
final class TermTable {
    private static final Comparator<TermRow> MOST_PATIENTS_FIRST = Comparator.comparing(
                    TermRow::patients, Comparator.reverseOrder())
            .thenComparing(TermRow::events, Comparator.reverseOrder());

    private TermTable() {}

    /** No rows where there is no event but that of all. */
    static List<TermRow> of(List<Emergent> events, Exposed exposed) {
        var rows = new ArrayList<TermRow>();
        rows.add(row(null, null, events, exposed));
        var byClass = grouped(events, TermTable::soc);
        byClass.entrySet().stream()
                .map(entry -> row(entry.getKey(), null, entry.getValue(), exposed))
                .sorted(MOST_PATIENTS_FIRST.thenComparing(row -> String.valueOf(row.soc())))
                .forEach(total -> {
                    rows.add(total);
                    rows.addAll(
                            terms(total.soc(), byClass.getOrDefault(String.valueOf(total.soc()), List.of()), exposed));
                });
        return List.copyOf(rows);
    }

    static String soc(Emergent one) {
        var soc = one.event().soc();
        return soc == null || soc.isBlank() ? SafetyTables.UNCODED : soc;
    }

    static Map<String, List<Emergent>> grouped(List<Emergent> events, Function<Emergent, String> key) {
        return events.stream().collect(Collectors.groupingBy(key));
    }

    private static List<TermRow> terms(@Nullable String soc, List<Emergent> events, Exposed exposed) {
        return grouped(events, one -> one.event().term()).entrySet().stream()
                .map(entry -> row(soc, entry.getKey(), entry.getValue(), exposed))
                .sorted(MOST_PATIENTS_FIRST.thenComparing(row -> String.valueOf(row.term())))
                .toList();
    }

    private static TermRow row(@Nullable String soc, @Nullable String term, List<Emergent> events, Exposed exposed) {
        var patients = Emergent.patients(events);
        var dosed = exposed.patients();
        var days = exposed.days();
        return new TermRow(
                soc,
                term,
                patients,
                dosed == 0 ? null : 100.0 * patients / dosed,
                events.size(),
                days == 0 ? null : events.size() / exposed.patientYears() * 100,
                Rate.of(patients, exposed.daysToFirst(events)));
    }
}
