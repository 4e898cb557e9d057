package papilio.safety.rule;

import java.time.LocalDate;

/** A day of the list; working: open although it is a weekend. */
public record OfficeDayRow(LocalDate day, boolean working, String name) {}
