package papilio.report;

import java.util.List;
import papilio.enrollment.flow.Problem;

/** The data set of a report: frozen as canonical JSON, hashed, then laid out in one language. */
public sealed interface Summary permits EnrollmentSummary, SafetySummary, SeriousSummary, CumulativeSummary, CaseForms {
    Identification identification();

    /** Sums that do not hold and what else a reader must know. */
    List<Problem> problems();

    /** What it is about beside its sites. */
    default Subject about() {
        return Subject.NONE;
    }
}
