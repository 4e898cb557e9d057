package papilio.safety;

import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.audit.Action;
import papilio.audit.AuditTrail;
import papilio.patient.PatientChanged;
import papilio.patient.PatientVoided;
import papilio.patient.RecordVoided;
import papilio.shared.FieldRefusal;

/** Keeps events and questions in step with their patient, in the transaction of the patient's change. */
@Component
class PatientListener {
    private final AdverseEvents events;
    private final DeadlineBook deadlines;
    private final QueryService queries;
    private final AuditTrail audit;
    private final JdbcClient database;
    private final Clock clock;

    PatientListener(
            AdverseEvents events,
            DeadlineBook deadlines,
            QueryService queries,
            AuditTrail audit,
            JdbcClient database,
            Clock clock) {
        this.events = events;
        this.deadlines = deadlines;
        this.queries = queries;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /**
     * A patient that should not be there takes the events along and leaves no question open.
     *
     * @throws FieldRefusal where a final version closed one of them: nobody takes that away before the sponsor opens it
     */
    @EventListener
    void voided(PatientVoided patient) {
        var all = events.findByPatientIdAndVoidedFalse(patient.patientId());
        var closed = all.stream()
                .filter(AdverseEvent::isFinished)
                .map(AdverseEvent::eventNo)
                .collect(Collectors.joining(", "));
        if (!closed.isEmpty()) throw new FieldRefusal("reason", "safety.refused.patientFinished", closed);
        for (var event : all) {
            event.voided(clock.instant());
            events.saveAndFlush(event);
            deadlines.close(event);
            audit.write(EventService.note(Action.VOIDED, event).because(patient.reason()));
        }
        queries.closeOfPatient(patient.patientId(), patient.reason());
    }

    /** So does one record. */
    @EventListener
    void voided(RecordVoided record) {
        queries.closeOf(record.kind().word(), record.id(), record.reason());
    }

    /** Enrollment gives the patient a number of its own: what is shown beside an event follows, its own number stays. */
    @EventListener
    void renumbered(PatientChanged patient) {
        follow("adverse_event", patient.patientId());
        follow("data_query", patient.patientId());
    }

    private void follow(String table, long patient) {
        var number = "(select p.patient_no from patient p where p.id = :patient)";
        database.sql("update " + table + " set patient_no = " + number
                        + " where patient_id = :patient and patient_no <> " + number)
                .param("patient", patient)
                .update();
    }
}
