package papilio.safety;

/** Writes down a new event of a patient. */
public record RecordEvent(String study, String patientNo, EventContent facts) {}
