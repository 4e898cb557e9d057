package papilio.demo;

import java.util.Map;

/**
 * Who leaves early or stops the drug, and when. Written by hand so that every reason occurs; whoever is not named goes on.
 *
 * @param lastDoses no dose is given after this day from the first
 * @param leaves whether participation ends as well
 */
record Fate(String reason, int lastDoses, boolean leaves) {
    static final Fate GOES_ON = new Fate("", Integer.MAX_VALUE, false);
    static final String DEATH = "DEATH";
    static final String LOST = "LOST_TO_FOLLOW_UP";

    private static final Map<String, Fate> BY_PATIENT = Map.ofEntries(
            Map.entry("01-003", leaves(LOST, 152)),
            Map.entry("01-009", leaves("WITHDRAWAL_BY_SUBJECT", 118)),
            Map.entry("01-011", stops("COST", 197)),
            Map.entry("01-013", leaves(DEATH, 205)),
            Map.entry("01-016", leaves("ADVERSE_EVENT", 91)),
            Map.entry("01-022", leaves("WITHDRAWAL_BY_SUBJECT", 63)),
            Map.entry("02-004", leaves("ADVERSE_EVENT", 140)),
            Map.entry("02-007", leaves(LOST, 84)),
            Map.entry("04-003", leaves("PHYSICIAN_DECISION", 112)),
            Map.entry("04-006", leaves("WITHDRAWAL_BY_SUBJECT", 49)),
            Map.entry("05-003", stops("PREGNANCY", 126)));

    static Fate of(String patientNo) {
        return BY_PATIENT.getOrDefault(patientNo, GOES_ON);
    }

    boolean goesOn() {
        return this.equals(GOES_ON);
    }

    private static Fate leaves(String reason, int lastDoses) {
        return new Fate(reason, lastDoses, true);
    }

    private static Fate stops(String reason, int lastDoses) {
        return new Fate(reason, lastDoses, false);
    }
}
