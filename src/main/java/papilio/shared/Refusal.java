package papilio.shared;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person asked for and that cannot be done: expected, and told as one translated sentence.
 *
 * <p>The key names the sentence, the details fill its placeholders, the field (where there is one) says beside which
 * input it is shown.
 */
public abstract class Refusal extends RuntimeException {
    private final String key;
    private final transient Object[] details;

    protected Refusal(String key, Object... details) {
        super(key);
        this.key = key;
        this.details = details.clone();
    }

    public String key() {
        return key;
    }

    public Object[] details() {
        return details.clone();
    }

    /** The input that the sentence is about; null when it is about the whole request. */
    public @Nullable String field() {
        return null;
    }
}
