package papilio.shared.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as the database has it. */
public record Stored(long id, boolean voided, List<@Nullable Object> values) {}
