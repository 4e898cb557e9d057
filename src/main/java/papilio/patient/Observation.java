package papilio.patient;

/** Something that happened to a patient, as a form hands it in. */
public sealed interface Observation
        permits RecordVisit, RecordTreatment, RecordFinding, RecordMedication, RecordHistory {
    String study();

    String patientNo();
}
