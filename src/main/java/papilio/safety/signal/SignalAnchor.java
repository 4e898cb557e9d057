package papilio.safety.signal;

import java.time.LocalDate;

/** The last proposal that was read; the next page begins after it. */
public record SignalAnchor(LocalDate seenOn, long id) {
    static final SignalAnchor START = new SignalAnchor(LocalDate.of(9999, 1, 1), Long.MAX_VALUE);

    public static SignalAnchor after(SignalRow row) {
        return new SignalAnchor(row.seenOn(), row.id());
    }
}
