package papilio.safety;

import org.jspecify.annotations.Nullable;

/** A field of an event with what it was and what it became, as stored; null where there was or is nothing. */
public record FieldChange(
        String field, @Nullable String from, @Nullable String to) {}
