package papilio.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An illness or operation from before the study. */
@Entity
@Table(name = "medical_history")
@DynamicUpdate
class MedicalHistory extends PatientRecord {
    private String term;
    private @Nullable String bodySystem;
    private @Nullable String started;
    private @Nullable String ended;

    @SuppressWarnings("NullAway.Init")
    protected MedicalHistory() {} // for JPA only

    @SuppressWarnings("NullAway.Init")
    MedicalHistory(Patient patient, RecordHistory entry) {
        super(patient);
        take(entry);
    }

    @Override
    void take(Observation entry) {
        if (!(entry instanceof RecordHistory told)) throw wrongEntry(entry);
        term = told.term();
        bodySystem = told.bodySystem();
        started = told.started() == null ? null : told.started().text();
        ended = told.ended() == null ? null : told.ended().text();
    }

    @Override
    String label() {
        return term;
    }

    @Override
    void tell(Map<String, @Nullable Object> facts) {
        facts.put("term", term);
        facts.put("bodySystem", bodySystem);
        facts.put("started", started);
        facts.put("ended", ended);
    }
}
