package papilio.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import papilio.figures.SafetyTables.TermRow;

/** All, then class by class with its terms: the class with most patients first, within it the most frequent term. */
public final class TermTable {
    private static final Comparator<Group> MOST_PATIENTS_FIRST = Comparator.comparing(
                    Group::patients, Comparator.reverseOrder())
            .thenComparing(group -> group.events().size(), Comparator.reverseOrder());

    private TermTable() {}

    /**
     * The events of one row.
     *
     * @param soc null: all classes; {@code term} null: the whole class
     */
    public record Group(@Nullable String soc, @Nullable String term, List<Emergent> events, int patients) {
        public Group {
            events = List.copyOf(events);
        }

        private static Group of(@Nullable String soc, @Nullable String term, List<Emergent> events) {
            return new Group(soc, term, events, Emergent.patients(events));
        }
    }

    /** No groups where there is no event but that of all. */
    public static List<Group> groups(List<Emergent> events) {
        var rows = new ArrayList<Group>();
        rows.add(Group.of(null, null, events));
        ordered(events, TermTable::soc, (soc, some) -> Group.of(soc, null, some))
                .forEach(whole -> {
                    rows.add(whole);
                    rows.addAll(ordered(
                            whole.events(),
                            one -> one.event().term(),
                            (term, some) -> Group.of(whole.soc(), term, some)));
                });
        return List.copyOf(rows);
    }

    static List<TermRow> of(List<Emergent> events, Exposed exposed) {
        return groups(events).stream().map(group -> row(group, exposed)).toList();
    }

    /** The class under which an event stands. */
    public static String soc(Emergent one) {
        var soc = one.event().soc();
        return soc == null || soc.isBlank() ? SafetyTables.UNCODED : soc;
    }

    static Map<String, List<Emergent>> grouped(List<Emergent> events, Function<Emergent, String> key) {
        return events.stream().collect(Collectors.groupingBy(key));
    }

    private static List<Group> ordered(
            List<Emergent> events, Function<Emergent, String> key, BiFunction<String, List<Emergent>, Group> group) {
        return grouped(events, key).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> group.apply(entry.getKey(), entry.getValue()))
                .sorted(MOST_PATIENTS_FIRST)
                .toList();
    }

    private static TermRow row(Group group, Exposed exposed) {
        var patients = group.patients();
        var events = group.events();
        var dosed = exposed.patients();
        return new TermRow(
                group.soc(),
                group.term(),
                patients,
                dosed == 0 ? null : 100.0 * patients / dosed,
                events.size(),
                exposed.days() == 0 ? null : events.size() / exposed.patientYears() * 100,
                Rate.of(patients, exposed.daysToFirst(events)));
    }
}
