package papilio.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An import as the list of past ones shows it. */
public record ImportRow(
        long id,
        State state,
        boolean dryRun,
        String files,
        @Nullable ImportAnswer answer,
        long rowsDone,
        long rowsTotal,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {
    public enum State {
        RUNNING,
        DONE,
        REFUSED,
        CANCELLED,
        FAILED,
        INTERRUPTED;

        public boolean over() {
            return this != RUNNING;
        }
    }
}
