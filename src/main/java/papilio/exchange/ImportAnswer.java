package papilio.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import, or would come of it.
 *
 * @param refused how many refusals there were; only the first {@value #LISTED} are listed
 * @param studyIds what the files call the study
 * @param absent the first rows that an earlier import brought and these files no longer have
 */
public record ImportAnswer(
        boolean dryRun,
        List<FileCount> files,
        List<RowError> errors,
        long refused,
        List<String> newSites,
        List<AbsentRow> absent,
        List<String> studyIds,
        long queries) {
    static final int LISTED = 200;

    /** One file; {@code state} is READ, REFUSED (as a whole) or NOT_READ (a domain that Papilio does not take). */
    public record FileCount(
            String name,
            String domain,
            State state,
            long read,
            long created,
            long updated,
            long unchanged,
            long absent,
            long refused,
            List<String> unknownColumns) {
        public enum State {
            READ,
            REFUSED,
            NOT_READ
        }
    }

    /** A refusal; row 1 is the first data row, null for the whole file. The sentence is translated when it is shown. */
    public record RowError(
            String file, @Nullable Long row, @Nullable String column, String key, List<String> details) {}

    /** A row that an earlier import brought and this file no longer has. */
    public record AbsentRow(String file, String patientNo, String key) {}

    public boolean accepted() {
        return refused == 0;
    }

    public long created() {
        return files.stream().mapToLong(FileCount::created).sum();
    }

    public long updated() {
        return files.stream().mapToLong(FileCount::updated).sum();
    }
}
