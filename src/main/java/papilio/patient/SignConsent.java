package papilio.patient;

/** Which text of the consent somebody in screening has signed. */
public record SignConsent(String study, String patientNo, long version, String consentVersion) {}
