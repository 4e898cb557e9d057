package papilio.patient;

import papilio.shared.FieldRefusal;

/** Another entry of the log has the same site, day of consent, year of birth and sex: perhaps the same person, typed twice. */
public class ScreenedAlready extends FieldRefusal {
    private final String number;

    ScreenedAlready(String number) {
        super("againReason", "patient.refusal.screenedAlready", number);
        this.number = number;
    }

    /** Of the entry that was there before. */
    public String number() {
        return number;
    }
}
