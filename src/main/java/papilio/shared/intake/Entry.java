package papilio.shared.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row from outside: its key within the patient and its values in the order of the table's columns. */
public interface Entry {
    /** Null for a row that no file knows. */
    @Nullable
    String sourceKey();

    List<@Nullable Object> values();

    /** What a file says in this row; null for a row that no file knows. */
    default @Nullable String sourceHash() {
        return sourceKey() == null ? null : SourceHash.of(values());
    }
}
