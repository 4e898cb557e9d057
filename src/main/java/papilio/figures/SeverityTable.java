package papilio.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import papilio.figures.SafetyTables.SeverityRow;

/** Patients and events in each severity: of all, then class by class in order of name. */
public final class SeverityTable {
    private static final List<String> SEVERITIES = List.of("MILD", "MODERATE", "SEVERE");

    private SeverityTable() {}

    public static List<SeverityRow> of(List<Emergent> events) {
        var rows = new ArrayList<SeverityRow>();
        addRows(rows, null, events);
        new TreeMap<>(TermTable.grouped(events, TermTable::soc)).forEach((soc, some) -> addRows(rows, soc, some));
        return List.copyOf(rows);
    }

    private static void addRows(List<SeverityRow> rows, @Nullable String soc, List<Emergent> events) {
        for (var severity : SEVERITIES) rows.add(row(soc, severity, events));
        var unknown = row(soc, Counts.NOT_RECORDED, events);
        if (unknown.events() > 0) rows.add(unknown);
    }

    private static SeverityRow row(@Nullable String soc, String severity, List<Emergent> events) {
        var some = events.stream().filter(one -> severity.equals(severity(one))).toList();
        return new SeverityRow(soc, severity, Emergent.patients(some), some.size());
    }

    private static String severity(Emergent one) {
        var severity = one.event().severityOrFromGrade();
        return severity == null ? Counts.NOT_RECORDED : severity;
    }
}
