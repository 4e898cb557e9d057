package papilio.desk.patients;

import papilio.patient.PatientHead;
import papilio.patient.PatientRow;

/** A row of the list: the patient, what the schedule says, and how many questions are open. */
record PatientLine(PatientRow row, long openQueries) {
    PatientHead patient() {
        return row.patient();
    }

    /** Open questions and visits whose window closed without a record. */
    long openItems() {
        return openQueries + row.missedVisits();
    }
}
