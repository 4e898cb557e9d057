package papilio.shared;

/** Unknown or another site's: the answer is the same, so that nobody learns which. */
public class NotFound extends Refusal {
    public NotFound() {
        super("shared.notFound");
    }
}
