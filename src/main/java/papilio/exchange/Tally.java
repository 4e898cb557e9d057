package papilio.exchange;

import java.util.List;
import papilio.exchange.ImportAnswer.FileCount;

/** Counts what becomes of the rows of one file. */
final class Tally {
    final String file;
    private final String domain;
    private FileCount.State state = FileCount.State.READ;
    private List<String> unknownColumns = List.of();
    long read;
    long created;
    long updated;
    long unchanged;
    long absent;
    long refused;

    Tally(String file, String domain) {
        this.file = file;
        this.domain = domain;
    }

    void is(FileCount.State newState) {
        state = newState;
    }

    void unknown(List<String> columns) {
        unknownColumns = columns;
    }

    /** One row was compared with what is stored. */
    void compared(boolean stored, boolean differs) {
        if (!stored) created++;
        else if (differs) updated++;
        else unchanged++;
    }

    FileCount count() {
        return new FileCount(file, domain, state, read, created, updated, unchanged, absent, refused, unknownColumns);
    }
}
