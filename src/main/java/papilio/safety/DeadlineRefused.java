package papilio.safety;

import org.jspecify.annotations.Nullable;
import papilio.shared.Refusal;

/** A report cannot be marked as sent like this. */
public class DeadlineRefused extends Refusal {
    private final @Nullable String field;

    DeadlineRefused(@Nullable String field, String key, Object... details) {
        super(key, details);
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
