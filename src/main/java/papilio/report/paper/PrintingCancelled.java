package papilio.report.paper;

import papilio.shared.Refusal;

/** Whoever ordered the print no longer wants it; nothing was kept. */
public class PrintingCancelled extends Refusal {
    public PrintingCancelled() {
        super("report.refused.cancelled");
    }
}
