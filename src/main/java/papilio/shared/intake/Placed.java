package papilio.shared.intake;

/** A row from outside with the patient that it belongs to. */
public record Placed(String study, String site, long patientId, String patientNo, Entry entry) {}
