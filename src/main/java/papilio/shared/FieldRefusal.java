package papilio.shared;

/** A refusal about one input of a form or one member of a request. */
public class FieldRefusal extends Refusal {
    private final String field;

    public FieldRefusal(String field, String key, Object... details) {
        super(key, details);
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }
}
