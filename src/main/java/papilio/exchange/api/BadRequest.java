package papilio.exchange.api;

import java.util.List;
import papilio.shared.FieldRefusal;
import papilio.shared.Refusal;

/** A request of which one member or more cannot be used; each is named. */
final class BadRequest extends Refusal {
    private final transient List<FieldRefusal> errors;

    BadRequest(List<FieldRefusal> errors) {
        super("api.badRequest", errors.size());
        this.errors = List.copyOf(errors);
    }

    List<FieldRefusal> errors() {
        return errors;
    }
}
