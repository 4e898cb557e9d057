package papilio.safety.digest;

import java.time.LocalDate;

/** A digest in the outbox; state WAITING, SENDING, SENT or REPLACED. */
public record DigestMailRow(LocalDate day, String address, String state, int attempts) {}
