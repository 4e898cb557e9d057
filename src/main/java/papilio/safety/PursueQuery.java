package papilio.safety;

/** Asks further, asks again or takes a question back; the words are the further question or the reason. */
public record PursueQuery(String study, long id, long version, String words) {}
