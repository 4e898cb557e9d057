package papilio.safety;

/** Closes an answered question. */
public record SettleQuery(String study, long id, long version) {}
