package papilio.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule of the forms that a row breaks; it becomes a data query, it never refuses the row.
 *
 * @param key of the rule's sentence, under which the query is kept
 * @param arguments what fills the sentence, joined by vertical bars
 */
record Breach(String field, String key, String arguments) {
    /** The rules that are asked here; events have their own in their room. */
    enum Rule {
        AGE_OUTSIDE_LIMITS,
        CONSENT_NOT_APPROVED,
        ENROLLED_BEFORE_CONSENT,
        END_BEFORE_ENROLLMENT,
        VISIT_END_BEFORE_START,
        VISIT_AFTER_DEATH,
        DOSE_END_BEFORE_START,
        DOSE_BEFORE_CONSENT,
        MEDICATION_END_BEFORE_START,
        HISTORY_END_BEFORE_START,
        EVENT_AFTER_DEATH
    }

    static Breach of(String field, Rule rule, Object... arguments) {
        return new Breach(field, "exchange.breach." + rule.name(), joined(Arrays.asList(arguments)));
    }

    static Breach of(papilio.safety.Breach breach) {
        return new Breach(breach.field(), breach.key(), joined(breach.details()));
    }

    private static String joined(List<?> arguments) {
        return arguments.stream().map(Object::toString).collect(Collectors.joining("|"));
    }
}
