package papilio.safety;

/** What the tables of safety count apart, each as the condition that finds it; so a number and the list that it opens agree. */
public enum EventTrait {
    SERIOUS("e.serious = true"),
    RELATED("e.related = true"),
    UNRELATED("e.related = false"),
    /** Severity "severe", or a grade of 3 or more. */
    SEVERE("(e.severity = 'SEVERE' or e.grade >= 3)"),
    FATAL("e.outcome = 'FATAL'"),
    /** Of special interest, whatever the category. */
    SPECIAL("e.special_interest is not null"),
    /** The study drug was withdrawn because of it. */
    ENDED_TREATMENT("e.action_taken = 'DRUG_WITHDRAWN'"),
    /** Neither severity nor grade is recorded. */
    UNGRADED("e.severity is null and e.grade is null");

    final String condition;

    EventTrait(String condition) {
        this.condition = condition;
    }
}
