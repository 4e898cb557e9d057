package papilio.enrollment.eligibility;

import java.util.Optional;
import papilio.study.Criterion;

/** What answers a criterion instead of a person, by the study's settings. */
public enum Instrument {
    /** The age at consent against the study's limits. */
    AGE_LIMITS,
    /** The 2019 EULAR/ACR classification. */
    EULAR_ACR_2019;

    public boolean answers(Criterion criterion) {
        return name().equals(criterion.instrument());
    }

    public static Optional<Instrument> of(Criterion criterion) {
        for (var one : values()) if (one.answers(criterion)) return Optional.of(one);
        return Optional.empty();
    }
}
