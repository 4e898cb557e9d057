package papilio.safety;

/** The site's answer to a question. */
public record AnswerQuery(String study, long id, long version, String words) {}
