package papilio.safety;

/** Signs off every imported event of the caller's sites that nobody has looked at, with one reason. */
public record SignOffImported(String study, String reason) {}
