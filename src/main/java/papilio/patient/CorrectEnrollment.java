package papilio.patient;

import java.time.LocalDate;

/** The day on which eligibility was confirmed was recorded wrongly. */
public record CorrectEnrollment(String study, String patientNo, long version, LocalDate on, String reason) {}
