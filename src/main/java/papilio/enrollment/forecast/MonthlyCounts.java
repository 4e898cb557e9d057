package papilio.enrollment.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many were screened, failed and enrolled at each site by the end of each month. */
final class MonthlyCounts {
    /** One cell of the count by site, kind and month. */
    record Cell(String site, String kind, int y, int m, int patients, LocalDate firstDay) {
        YearMonth month() {
            return YearMonth.of(y, m);
        }
    }

    private final Map<String, List<Cell>> bySite = new HashMap<>();
    private final List<Cell> cells;

    MonthlyCounts(List<Cell> cells) {
        this.cells = cells;
        for (var cell : cells)
            bySite.computeIfAbsent(cell.site(), site -> new java.util.ArrayList<>())
                    .add(cell);
    }

    /** Null where nobody was screened by then. */
    @Nullable
    SiteCount at(String site, YearMonth month) {
        var by = bySite.getOrDefault(site, List.of()).stream()
                .filter(cell -> !cell.month().isAfter(month))
                .toList();
        if (by.isEmpty()) return null;
        var first = by.stream()
                .filter(cell -> cell.kind().equals("S"))
                .map(Cell::firstDay)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new SiteCount(site, sum(by, "S"), sum(by, "F"), sum(by, "E"), first);
    }

    int enrolledBy(YearMonth month) {
        return cells.stream()
                .filter(cell -> cell.kind().equals("E") && !cell.month().isAfter(month))
                .mapToInt(Cell::patients)
                .sum();
    }

    Optional<YearMonth> firstMonth() {
        return cells.stream().map(Cell::month).min(Comparator.naturalOrder());
    }

    /** Cumulative by month, from the first enrollment to the given month. */
    NavigableMap<YearMonth, Integer> enrolled(YearMonth last) {
        var months = new TreeMap<YearMonth, Integer>();
        cells.stream()
                .filter(cell -> cell.kind().equals("E"))
                .map(Cell::month)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> {
                    for (var month = first; !month.isAfter(last); month = month.plusMonths(1))
                        months.put(month, enrolledBy(month));
                });
        return months;
    }

    @Override
    public String toString() {
        return cells.toString();
    }

    private static int sum(List<Cell> cells, String kind) {
        return cells.stream()
                .filter(cell -> cell.kind().equals(kind))
                .mapToInt(Cell::patients)
                .sum();
    }
}
