package papilio.patient;

import org.springframework.stereotype.Component;
import papilio.access.Access;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;

/** Opens a patient of the caller's sites for a change; another site's number answers as an unknown one. */
@Component
class PatientDoor {
    private final PatientQueries queries;
    private final Patients patients;
    private final Access access;

    PatientDoor(PatientQueries queries, Patients patients, Access access) {
        this.queries = queries;
        this.patients = patients;
        this.access = access;
    }

    Patient open(String study, String patientNo) {
        var head = queries.find(access.scope(study), patientNo).orElseThrow(NotFound::new);
        var patient = patients.findById(head.id()).orElseThrow(NotFound::new);
        if (patient.isVoided()) throw new FieldRefusal("patientNo", "patient.refusal.voided");
        return patient;
    }

    Patient open(String study, String patientNo, long version) {
        var patient = open(study, patientNo);
        if (patient.version() != version) throw new StaleEdit();
        return patient;
    }
}
