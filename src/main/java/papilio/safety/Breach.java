package papilio.safety;

import java.util.List;

/** A rule that the facts of an event break, the field it is about, and what fills its sentence. */
public record Breach(EventRule rule, String field, List<String> details) {
    public Breach {
        details = List.copyOf(details);
    }

    static Breach of(EventRule rule, String field, Object... details) {
        return new Breach(
                rule, field, List.of(details).stream().map(Object::toString).toList());
    }

    /** The translation key of the sentence. */
    public String key() {
        return "safety.breach." + rule.name();
    }
}
