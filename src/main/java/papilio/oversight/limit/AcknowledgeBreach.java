package papilio.oversight.limit;

import papilio.shared.FieldRefusal;

/** Says to a breach why it is justified or what is done about it; {@code version} is the one that the person looked at. */
public record AcknowledgeBreach(String study, long id, long version, String justification) {
    private static final int LONGEST = 2000;

    public AcknowledgeBreach {
        justification = justification.strip();
        if (justification.isEmpty()) throw new FieldRefusal("justification", "oversight.log.wordsNeeded");
        if (justification.length() > LONGEST) throw new FieldRefusal("justification", "oversight.log.tooLong", LONGEST);
    }
}
