package papilio.figures.review;

/** A dosed patient's shift of one test; see {@link LabShift}. */
public record ShiftedPatient(String patientNo, String site, LabLevel baseline, LabLevel worst) {}
