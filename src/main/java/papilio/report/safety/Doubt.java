package papilio.report.safety;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of which a criterion of seriousness is given although the site did not mark it as serious: a question to the site,
 * and no serious event until it is answered so.
 *
 * @param state of the question
 * @param raisedOn in the study's zone
 */
public record Doubt(
        String eventNo,
        String patientNo,
        String site,
        String term,
        @Nullable String codedTerm,
        @Nullable String soc,
        @Nullable String onset,
        List<String> criteria,
        @Nullable String severity,
        @Nullable Integer grade,
        @Nullable String causality,
        @Nullable String outcome,
        String state,
        LocalDate raisedOn) {
    public Doubt {
        criteria = List.copyOf(criteria);
    }
}
