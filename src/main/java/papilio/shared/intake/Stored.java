package papilio.shared.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as the database has it.
 *
 * @param sourceHash what its file said last, see {@link SourceHash}; null: nothing is known of that
 */
public record Stored(
        long id,
        boolean voided,
        List<@Nullable Object> values,
        @Nullable String sourceHash) {}
