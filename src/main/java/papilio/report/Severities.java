package papilio.report;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import papilio.figures.SafetyTables.SeverityRow;
import papilio.report.SafetySummary.Count;
import papilio.report.SafetySummary.SeverityLine;

/** One line a class instead of one a severity. */
final class Severities {
    private static final String ALL = "";

    private Severities() {}

    /** In the order of the rows. */
    static List<SeverityLine> of(List<SeverityRow> rows) {
        return List.copyOf(rows.stream()
                .collect(groupingBy(
                        row -> Objects.requireNonNullElse(row.soc(), ALL),
                        LinkedHashMap::new,
                        collectingAndThen(toList(), Severities::line)))
                .values());
    }

    private static SeverityLine line(List<SeverityRow> rows) {
        return new SeverityLine(
                rows.getFirst().soc(),
                count(rows, "MILD"),
                count(rows, "MODERATE"),
                count(rows, "SEVERE"),
                count(rows, papilio.figures.Counts.NOT_RECORDED));
    }

    private static Count count(List<SeverityRow> rows, String severity) {
        return rows.stream()
                .filter(row -> row.severity().equals(severity))
                .findFirst()
                .map(row -> new Count(row.patients(), row.events()))
                .orElse(Count.NONE);
    }
}
