package papilio.enrollment.eligibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import papilio.lupus.Classification;
import papilio.lupus.EularAcrInputs;
import papilio.patient.Ages;
import papilio.patient.CriterionVerdict;
import papilio.patient.evidence.CriterionEvidence;
import papilio.study.Criterion;
import papilio.study.StudySettings;

/** Turns what instruments say into answers to criteria; a person's word does not replace an instrument's. */
public final class Answers {
    private Answers() {}

    /** CLASSIFIED is met, NOT_CLASSIFIED is not met, INCOMPLETE stays open: nobody passes by what is not known. */
    public static CriterionVerdict of(Classification classification) {
        return switch (classification.code()) {
            case CLASSIFIED -> CriterionVerdict.PASSES;
            case NOT_CLASSIFIED -> CriterionVerdict.FAILS;
            case INCOMPLETE -> CriterionVerdict.PENDING;
        };
    }

    /** Empty where no age is known, so that a person has to answer. */
    public static Optional<CriterionVerdict> ofAge(StudySettings study, @Nullable Integer age, boolean confirmed) {
        if (age == null) return Optional.empty();
        var within = Ages.within(age, study.minimumAge(), study.maximumAge());
        if (!confirmed) return Optional.of(CriterionVerdict.PENDING);
        return Optional.of(within ? CriterionVerdict.PASSES : CriterionVerdict.FAILS);
    }

    public static CriterionEvidence evidence(EularAcrInputs inputs) {
        var found = inputs.classify();
        var result = found.code() + " " + found.result() + " " + found.total() + "/" + found.maxAttainable();
        return new CriterionEvidence(Instrument.EULAR_ACR_2019.name(), inputs.text(), result);
    }

    /** The typed answers, with those of instruments in their place. */
    public static Map<String, CriterionVerdict> complete(
            StudySettings study,
            List<Criterion> criteria,
            @Nullable Integer age,
            boolean ageConfirmed,
            Map<String, CriterionVerdict> typed,
            Map<String, EularAcrInputs> classifications) {
        var answers = new HashMap<>(typed);
        for (var criterion : criteria) {
            if (Instrument.AGE_LIMITS.answers(criterion))
                ofAge(study, age, ageConfirmed).ifPresent(verdict -> answers.put(criterion.code(), verdict));
            if (!Instrument.EULAR_ACR_2019.answers(criterion)) continue;
            answers.remove(criterion.code());
            var inputs = classifications.get(criterion.code());
            if (inputs != null) answers.put(criterion.code(), of(inputs.classify()));
        }
        return answers;
    }
}
