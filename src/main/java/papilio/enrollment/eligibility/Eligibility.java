package papilio.enrollment.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import papilio.patient.Ages;
import papilio.patient.CriterionVerdict;
import papilio.patient.Sex;
import papilio.study.Criterion;
import papilio.study.StudySettings;

/**
 * What a screening has come to so far. Whoever fails one criterion fails, whatever is still open; all that fails is kept.
 *
 * @param missing what has to be known before anybody can be enrolled
 * @param failed codes of criteria, AGE or SEX where the study's own limits say no
 */
public record Eligibility(State state, List<Missing> missing, List<String> failed) {
    public enum State {
        ELIGIBLE,
        PENDING,
        FAILED
    }

    /** @param criterion whose answer is open; null for the other kinds */
    public record Missing(Kind kind, @Nullable String criterion) {
        public enum Kind {
            CONSENT,
            CONSENT_VERSION,
            CONSENT_APPROVAL,
            AGE,
            CLASSIFICATION,
            CRITERION
        }
    }

    /** How far the consent carries. */
    public enum Consent {
        NOT_GIVEN,
        /** It is not named which text was signed. */
        UNNAMED,
        /** The text that was signed was not valid at the site on that day, or none was. */
        NOT_APPROVED,
        VALID;

        /** @param valid the texts that the site could use on the day of consent */
        public static Consent of(@Nullable LocalDate day, @Nullable String version, List<String> valid) {
            if (day == null) return NOT_GIVEN;
            if (valid.isEmpty()) return NOT_APPROVED;
            if (version == null) return UNNAMED;
            return valid.contains(version) ? VALID : NOT_APPROVED;
        }
    }

    /** What is known about the person. */
    public record Person(
            Consent consent,
            @Nullable Integer age,
            boolean ageConfirmed,
            @Nullable Sex sex) {}

    public Eligibility {
        missing = List.copyOf(missing);
        failed = List.copyOf(failed);
    }

    public static Eligibility of(
            StudySettings study, List<Criterion> criteria, Person person, Map<String, CriterionVerdict> answers) {
        var missing = new ArrayList<Missing>();
        var failed = new ArrayList<String>();
        consent(person.consent()).ifPresent(kind -> missing.add(new Missing(kind, null)));
        if (!person.ageConfirmed()) missing.add(new Missing(Missing.Kind.AGE, null));
        for (var criterion : criteria) {
            var answer = answers.getOrDefault(criterion.code(), CriterionVerdict.PENDING);
            if (answer == CriterionVerdict.FAILS) failed.add(criterion.code());
            if (answer == CriterionVerdict.PENDING) addOpen(criterion, person, missing);
        }
        addLimits(study, criteria, person, failed);
        return new Eligibility(
                failed.isEmpty() ? missing.isEmpty() ? State.ELIGIBLE : State.PENDING : State.FAILED, missing, failed);
    }

    private static Optional<Missing.Kind> consent(Consent consent) {
        return switch (consent) {
            case NOT_GIVEN -> Optional.of(Missing.Kind.CONSENT);
            case UNNAMED -> Optional.of(Missing.Kind.CONSENT_VERSION);
            case NOT_APPROVED -> Optional.of(Missing.Kind.CONSENT_APPROVAL);
            case VALID -> Optional.empty();
        };
    }

    /** An age that waits for its confirmation is told once, not again as a criterion. */
    private static void addOpen(Criterion criterion, Person person, List<Missing> missing) {
        if (Instrument.AGE_LIMITS.answers(criterion) && !person.ageConfirmed()) return;
        var kind = Instrument.EULAR_ACR_2019.answers(criterion) ? Missing.Kind.CLASSIFICATION : Missing.Kind.CRITERION;
        missing.add(new Missing(kind, criterion.code()));
    }

    private static void addLimits(StudySettings study, List<Criterion> criteria, Person person, List<String> failed) {
        var age = person.age();
        if (age != null
                && person.ageConfirmed()
                && criteria.stream().noneMatch(Instrument.AGE_LIMITS::answers)
                && !Ages.within(age, study.minimumAge(), study.maximumAge())) failed.add("AGE");
        var sex = person.sex();
        var wanted = study.sex();
        if (sex != null && wanted != null && !wanted.equals("ALL") && !wanted.equals(sex.name())) failed.add("SEX");
    }
}
