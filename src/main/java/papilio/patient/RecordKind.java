package papilio.patient;

import java.util.Locale;

/** The kinds of records that a patient's course is made of. */
public enum RecordKind {
    VISIT(Visit.class),
    TREATMENT(Treatment.class),
    FINDING(Finding.class),
    MEDICATION(Medication.class),
    MEDICAL_HISTORY(MedicalHistory.class);

    final Class<? extends PatientRecord> type;

    RecordKind(Class<? extends PatientRecord> type) {
        this.type = type;
    }

    /** As the audit trail and the queries name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
