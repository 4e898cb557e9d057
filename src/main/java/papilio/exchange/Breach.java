package papilio.exchange;

/** A rule of the forms that a row breaks; it becomes a data query, it never refuses the row. */
record Breach(String field, Rule rule, String arguments) {
    /** Each has a sentence of its own in both languages. */
    enum Rule {
        AGE_OUTSIDE_LIMITS,
        ENROLLED_BEFORE_CONSENT,
        END_BEFORE_ENROLLMENT,
        VISIT_END_BEFORE_START,
        VISIT_AFTER_DEATH,
        DOSE_END_BEFORE_START,
        DOSE_BEFORE_CONSENT,
        MEDICATION_END_BEFORE_START,
        HISTORY_END_BEFORE_START,
        EVENT_CRITERION_NOT_SERIOUS,
        EVENT_SERIOUS_NO_CRITERION,
        EVENT_ONSET_MISSING,
        EVENT_END_BEFORE_START,
        EVENT_BEFORE_CONSENT,
        EVENT_AFTER_DEATH,
        EVENT_FATAL_NO_DEATH_DATE,
        EVENT_END_MISSING,
        EVENT_END_NOT_EXPECTED
    }

    /** The key of its sentence, under which the query is kept. */
    String key() {
        return "exchange.breach." + rule.name();
    }

    static Breach of(String field, Rule rule, Object... arguments) {
        var text = new StringBuilder();
        for (var argument : arguments) {
            if (!text.isEmpty()) text.append('|');
            text.append(argument);
        }
        return new Breach(field, rule, text.toString());
    }
}
