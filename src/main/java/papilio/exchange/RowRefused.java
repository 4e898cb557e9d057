package papilio.exchange;

import org.jspecify.annotations.Nullable;

/** A row of a file that cannot be placed, or (without a row) a file that cannot be read. */
class RowRefused extends RuntimeException {
    private final @Nullable String column;
    private final String key;
    private final String[] details;

    RowRefused(@Nullable String column, String key, String... details) {
        super(key, null, false, false);
        this.column = column;
        this.key = key;
        this.details = details;
    }

    ImportAnswer.RowError at(String file, @Nullable Long row) {
        return new ImportAnswer.RowError(file, row, column, key, java.util.List.of(details));
    }
}
