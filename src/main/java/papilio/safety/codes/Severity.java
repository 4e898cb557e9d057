package papilio.safety.codes;

/** How strong an event was; CTCAE grades fall into the same three words. */
public enum Severity {
    MILD,
    MODERATE,
    SEVERE;

    /** 1 is mild, 2 moderate, 3 to 5 severe. */
    public static Severity ofGrade(int grade) {
        if (grade < 1 || grade > 5) throw new IllegalArgumentException("no such grade: " + grade);
        return grade == 1 ? MILD : grade == 2 ? MODERATE : SEVERE;
    }
}
