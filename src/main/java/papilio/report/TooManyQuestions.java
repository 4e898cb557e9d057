package papilio.report;

import papilio.shared.Refusal;

/** Whoever asks too fast waits a minute. */
public class TooManyQuestions extends Refusal {
    public TooManyQuestions() {
        super("report.refused.tooMany");
    }
}
