package papilio.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import papilio.figures.SafetyTables.GradeRow;

/** Class by worst grade, in the order of the table by class and term: a patient counts once. */
final class GradeTable {
    private GradeTable() {}

    static List<GradeRow> of(List<Emergent> events) {
        var rows = new ArrayList<GradeRow>();
        rows.add(row(null, events));
        TermTable.grouped(events, TermTable::soc).entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing((GradeRow row) -> -row.patients())
                        .thenComparing(row -> Objects.requireNonNull(row.soc())))
                .forEach(rows::add);
        return List.copyOf(rows);
    }

    private static GradeRow row(@Nullable String soc, List<Emergent> events) {
        var worst = new HashMap<Long, Integer>();
        for (var one : events) {
            var grade = one.event().gradeOrFromSeverity();
            worst.merge(one.event().patient(), grade == null ? 0 : grade, Math::max);
        }
        var counted = new int[6];
        worst.values().forEach(grade -> counted[grade]++);
        return new GradeRow(soc, worst.size(), counted[1], counted[2], counted[3], counted[4], counted[5], counted[0]);
    }
}
