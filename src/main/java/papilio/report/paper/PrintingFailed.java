package papilio.report.paper;

import papilio.shared.Refusal;

/** The PDF could not be written; nothing was kept. */
public class PrintingFailed extends Refusal {
    public PrintingFailed(Throwable cause) {
        super("report.refused.printing");
        initCause(cause);
    }
}
