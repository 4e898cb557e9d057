package papilio.report;

/** The bytes exactly as they were sent. */
@SuppressWarnings("ArrayRecordComponent") // they are read once, by whoever streams them
public record StoredPdf(String runNo, String fileName, byte[] bytes) {}
