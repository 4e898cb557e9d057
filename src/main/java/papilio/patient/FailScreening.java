package papilio.patient;

import java.time.LocalDate;

/** @param reason the code of the criterion that was not met, else words */
public record FailScreening(String study, String patientNo, long version, LocalDate on, String reason) {}
