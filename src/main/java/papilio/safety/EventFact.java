package papilio.safety;

import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.shared.PartialDate;

/**
 * An adverse event as the figures count it.
 *
 * @param term the coded term, else the words of the site
 * @param criteria seriousness criteria as recorded
 * @param actionTaken what was done with the study drug, a name of {@link papilio.safety.codes.ActionTaken}
 * @param specialInterest code of the study's event of special interest
 */
public record EventFact(
        long patient,
        String site,
        String patientNo,
        String eventNo,
        @Nullable String soc,
        String term,
        @Nullable PartialDate onset,
        @Nullable String severity,
        @Nullable Integer grade,
        boolean serious,
        List<String> criteria,
        boolean related,
        @Nullable String causality,
        @Nullable String outcome,
        @Nullable String actionTaken,
        @Nullable String specialInterest) {
    public EventFact {
        criteria = List.copyOf(criteria);
    }

    public boolean isSevere() {
        return "SEVERE".equals(severity) || grade != null && grade >= 3;
    }

    /** Whether it led to the end of the study drug; an interruption does not. */
    public boolean endedTreatment() {
        return "DRUG_WITHDRAWN".equals(actionTaken);
    }

    public boolean isFatal() {
        return "FATAL".equals(outcome);
    }

    /** MILD, MODERATE or SEVERE; from the grade where only that is recorded. */
    public @Nullable String severityOrFromGrade() {
        if (severity != null || grade == null) return severity;
        return switch (grade) {
            case 1 -> "MILD";
            case 2 -> "MODERATE";
            default -> "SEVERE";
        };
    }

    /** 1 to 5; from the severity where only that is recorded. */
    public @Nullable Integer gradeOrFromSeverity() {
        if (grade != null || severity == null) return grade;
        return switch (severity) {
            case "MILD" -> 1;
            case "MODERATE" -> 2;
            case "SEVERE" -> 3;
            default -> null;
        };
    }
}
