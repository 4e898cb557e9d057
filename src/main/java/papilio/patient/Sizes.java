package papilio.patient;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;

/** How much each field of a record keeps; more is refused at the field, never cut. */
final class Sizes {
    static final int NOTE = 1000;
    private static final int NAME = 120;
    private static final int TERM = 300;
    private static final int WORDS = 200;
    private static final int SHORT = 60;
    private static final int UNIT = 40;

    private Sizes() {}

    static void check(Observation entry) {
        switch (entry) {
            case RecordVisit visit -> {
                fits("visitCode", visit.visitName(), NAME);
                fits("note", visit.note(), NOTE);
            }
            case RecordTreatment treatment -> {
                fits("drug", treatment.drug(), NAME);
                fits("amount", treatment.amount(), 8);
                fits("unit", treatment.unit(), UNIT);
                fits("frequency", treatment.frequency(), UNIT);
                fits("route", treatment.route(), SHORT);
                fits("reason", treatment.reason(), SHORT);
                fits("lot", treatment.lot(), SHORT);
                fits("place", treatment.place(), SHORT);
                fits("note", treatment.note(), NOTE);
            }
            case RecordFinding finding -> {
                fits("code", finding.code(), UNIT);
                fits("code", finding.name(), WORDS);
                fits("value", finding.value(), 12);
                fits("valueText", finding.valueText(), WORDS);
                fits("unit", finding.unit(), SHORT);
                fits("rangeLow", finding.rangeLow(), 12);
                fits("rangeHigh", finding.rangeHigh(), 12);
                fits("visitName", finding.visitName(), NAME);
                fits("note", finding.note(), NOTE);
            }
            case RecordMedication medication -> {
                fits("name", medication.name(), TERM);
                fits("indication", medication.indication(), TERM);
                fits("amount", medication.amount(), SHORT);
                fits("unit", medication.unit(), UNIT);
                fits("frequency", medication.frequency(), SHORT);
                fits("route", medication.route(), SHORT);
                fits("note", medication.note(), NOTE);
            }
            case RecordHistory history -> {
                fits("term", history.term(), TERM);
                fits("bodySystem", history.bodySystem(), WORDS);
            }
        }
    }

    static @Nullable String fits(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) throw new FieldRefusal(field, "patient.refusal.tooLong", most);
        return text;
    }

    private static void fits(String field, @Nullable BigDecimal number, int digits) {
        if (number != null && number.abs().compareTo(BigDecimal.TEN.pow(digits)) >= 0)
            throw new FieldRefusal(field, "patient.refusal.tooLarge", digits);
    }
}
