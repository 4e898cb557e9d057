package papilio.report;

import java.util.ArrayList;
import java.util.List;

/** The patients' way from screening to the end of participation. Withdrawn: every end but completion, loss and death. */
public record Flow(
        int screened,
        int screenFailures,
        int declined,
        int inScreening,
        int enrolled,
        int dosed,
        int onTreatment,
        int discontinuedTreatment,
        int ongoing,
        int completed,
        int withdrawn,
        int lost,
        int died) {
    int endedEarly() {
        return withdrawn + lost + died;
    }

    /** The sums that must hold before anybody believes a number. */
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        var parts = screenFailures + declined + inScreening + enrolled;
        if (parts != screened) problems.add(Problem.error("report.problem.screenedTotal", Math.abs(parts - screened)));
        if (inScreening < 0) problems.add(Problem.error("report.problem.negativeScreening", -inScreening));
        var states = ongoing + completed + endedEarly();
        if (states != enrolled) problems.add(Problem.error("report.problem.statusTotal", Math.abs(states - enrolled)));
        if (dosed > enrolled) problems.add(Problem.error("report.problem.dosedTotal", dosed - enrolled));
        return problems;
    }
}
