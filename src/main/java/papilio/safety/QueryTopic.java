package papilio.safety;

import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.access.Role;
import papilio.shared.FieldRefusal;

/**
 * What a question to the site is about and who is asked.
 *
 * @param field one of {@link #FIELDS}; null where it is about the event as a whole
 * @param assignedTo a function of the site
 * @param person an account with that function there; null: whoever has it
 */
public record QueryTopic(
        @Nullable String field, Role assignedTo, @Nullable String person) {
    public static final List<Role> ASKED = List.of(Role.COORDINATOR, Role.INVESTIGATOR);

    /** The fields of an event that a site can answer for, in the order of the form. */
    public static final List<String> FIELDS = List.of(
            "term",
            "grade",
            "severity",
            "onset",
            "ended",
            "outcome",
            "serious",
            "criteria",
            "diedOn",
            "causality",
            "actionTaken",
            "dechallenge",
            "rechallenge",
            "treatmentGiven",
            "specialInterest",
            "awareAt",
            "narrative");

    public static final QueryTopic WHOLE = new QueryTopic(null, Role.COORDINATOR);

    public QueryTopic(@Nullable String field, Role assignedTo) {
        this(field, assignedTo, null);
    }

    public QueryTopic {
        if (field != null && !FIELDS.contains(field)) throw new FieldRefusal("field", "safety.refused.topic");
        if (!ASKED.contains(assignedTo)) throw new FieldRefusal("assignedTo", "safety.refused.topic");
    }
}
