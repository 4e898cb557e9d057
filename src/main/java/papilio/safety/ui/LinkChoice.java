package papilio.safety.ui;

import papilio.safety.RecordLink;

/** A record that an event can be linked to, as a person reads it. */
public record LinkChoice(RecordLink link, String label) {}
