package papilio.report;

import java.util.ArrayList;
import java.util.List;
import papilio.enrollment.flow.Problem;
import papilio.report.SafetySummary.SeriousLine;
import papilio.report.safety.Doubt;

/**
 * Every serious event of the sites that began until the cut-off, with its versions, signatures, clocks and questions.
 *
 * @param doubts no serious events; empty in data frozen before they were listed
 */
public record SeriousSummary(Identification identification, int enrolled, List<SeriousLine> serious, List<Doubt> doubts)
        implements Summary {
    public SeriousSummary {
        serious = List.copyOf(serious);
        doubts = doubts == null ? List.of() : List.copyOf(doubts);
    }

    int patients() {
        return (int) serious.stream().map(SeriousLine::patientNo).distinct().count();
    }

    int deaths() {
        return (int) serious.stream().filter(SeriousLine::fatal).count();
    }

    int signed(String meaning) {
        return (int) serious.stream()
                .filter(line -> line.standing().validly(meaning))
                .count();
    }

    int stale() {
        return (int) serious.stream().filter(line -> line.standing().stale()).count();
    }

    int openQueries() {
        return serious.stream().mapToInt(line -> line.standing().openQueries()).sum();
    }

    int clocks(String state) {
        return (int) serious.stream()
                .flatMap(line -> line.standing().clocks().stream())
                .filter(clock -> clock.state().equals(state))
                .count();
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (clocks("OVERDUE") > 0) problems.add(Problem.warning("report.problem.overdue", clocks("OVERDUE")));
        if (stale() > 0) problems.add(Problem.warning("report.problem.stale", stale()));
        if (!doubts.isEmpty()) problems.add(Problem.warning("report.problem.doubts", doubts.size()));
        return List.copyOf(problems);
    }
}
