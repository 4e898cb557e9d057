package papilio.enrollment.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.figures.Counts;

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
    /** The one way in which figures become a flow, on screens and on paper. */
    public static Flow of(Counts counts) {
        var discontinued = counts.discontinued();
        return new Flow(
                counts.screened(),
                counts.screenFailures(),
                counts.declined(),
                counts.inScreening(),
                counts.enrolled(),
                counts.dosed(),
                counts.onTreatment(),
                counts.discontinuedTreatment(),
                counts.ongoing(),
                counts.completed(),
                discontinued.withdrawn(),
                discontinued.lost(),
                discontinued.died());
    }

    public int endedEarly() {
        return withdrawn + lost + died;
    }

    /** Enrolled and taking part, but without a dose by the cut-off. */
    public int waitingForDose() {
        return ongoing - onTreatment - discontinuedTreatment;
    }

    /**
     * The sums that must hold before anybody believes a number: screened = failures + declined + in screening + enrolled,
     * enrolled = ongoing + completed + withdrawn + lost + died, dosed ≤ enrolled.
     */
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        var parts = screenFailures + declined + inScreening + enrolled;
        if (parts != screened)
            problems.add(Problem.error("enrollment.problem.screenedTotal", Math.abs(parts - screened)));
        if (inScreening < 0) problems.add(Problem.error("enrollment.problem.negativeScreening", -inScreening));
        var states = ongoing + completed + endedEarly();
        if (states != enrolled)
            problems.add(Problem.error("enrollment.problem.statusTotal", Math.abs(states - enrolled)));
        if (dosed > enrolled) problems.add(Problem.error("enrollment.problem.dosedTotal", dosed - enrolled));
        return problems;
    }

    /** And those of its parts: the sites and the months add up to the enrolled; above the target is a warning. */
    public List<Problem> problems(int enrolledAtSites, int enrolledInMonths, @Nullable Integer target) {
        var problems = problems();
        if (enrolledAtSites != enrolled)
            problems.add(Problem.error("enrollment.problem.siteTotal", Math.abs(enrolledAtSites - enrolled)));
        if (enrolledInMonths != enrolled)
            problems.add(Problem.error("enrollment.problem.monthTotal", Math.abs(enrolledInMonths - enrolled)));
        if (target != null && enrolled > target)
            problems.add(Problem.warning("enrollment.problem.overTarget", enrolled, target));
        return List.copyOf(problems);
    }
}
