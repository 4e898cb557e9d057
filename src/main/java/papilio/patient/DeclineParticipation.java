package papilio.patient;

import java.time.LocalDate;

/** The person does not want to take part. */
public record DeclineParticipation(String study, String patientNo, long version, LocalDate on, String reason) {}
