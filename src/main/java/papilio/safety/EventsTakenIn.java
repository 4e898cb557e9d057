package papilio.safety;

/** Events of a study came in or changed in bulk; told once at the end of it, in its transaction. */
public record EventsTakenIn(String study) {}
