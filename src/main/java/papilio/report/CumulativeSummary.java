package papilio.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.flow.Problem;

/**
 * Treatment-emergent events by class, term and seriousness, of an interval and of the whole time, from the one computation of
 * the figures.
 *
 * @param since the first day of the interval
 */
public record CumulativeSummary(
        Identification identification, LocalDate since, int dosed, double patientYears, List<Line> lines)
        implements Summary {
    public CumulativeSummary {
        lines = List.copyOf(lines);
    }

    /** soc null: every class; term null: the whole class. */
    public record Line(
            @Nullable String soc,
            @Nullable String term,
            Count intervalSerious,
            Count intervalOther,
            Count serious,
            Count other,
            Count all) {}

    /** A patient counts once, an event each time. */
    public record Count(int patients, int events) {
        static final Count NONE = new Count(0, 0);
    }

    Line total() {
        return lines.stream()
                .filter(line -> line.soc() == null)
                .findFirst()
                .orElse(new Line(null, null, Count.NONE, Count.NONE, Count.NONE, Count.NONE, Count.NONE));
    }

    @Override
    public Subject about() {
        return new Subject(since.toString(), null);
    }

    /** Serious and other events must add up in every row, and no interval may hold more than the whole time. */
    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (var line : lines) {
            var apart = Math.abs(
                    line.serious().events() + line.other().events() - line.all().events());
            if (apart > 0) problems.add(Problem.error("report.problem.seriousness", apart));
            var more = line.intervalSerious().events() - line.serious().events();
            if (more > 0) problems.add(Problem.error("report.problem.interval", more));
        }
        return List.copyOf(problems);
    }
}
