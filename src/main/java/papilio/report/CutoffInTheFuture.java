package papilio.report;

import java.time.LocalDate;
import papilio.shared.FieldRefusal;

/** Nothing is known of a day to come. */
public class CutoffInTheFuture extends FieldRefusal {
    public CutoffInTheFuture(LocalDate today) {
        super("cutoff", "report.refused.future", today.toString());
    }
}
