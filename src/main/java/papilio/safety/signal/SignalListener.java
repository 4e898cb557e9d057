package papilio.safety.signal;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.patient.PatientChanged;
import papilio.patient.PatientVoided;
import papilio.safety.EventChanged;
import papilio.safety.EventVoided;
import papilio.safety.EventsTakenIn;

/** Looks at a patient anew after each change of a value or an event, and at all of them after an import. */
@Component
class SignalListener {
    private final SignalBook book;
    private final JdbcClient database;

    SignalListener(SignalBook book, JdbcClient database) {
        this.book = book;
        this.database = database;
    }

    @EventListener
    void changed(PatientChanged patient) {
        book.keep(patient.study(), patient.patientId());
    }

    @EventListener
    void voided(PatientVoided patient) {
        book.keep(patient.study(), patient.patientId());
    }

    @EventListener
    void voided(EventVoided event) {
        book.keep(event.study(), event.patientId());
    }

    @EventListener
    void changed(EventChanged change) {
        var patient = database.sql("select patient_id from adverse_event where id = ?")
                .param(change.event().id())
                .query(Long.class)
                .single();
        book.keep(change.event().study(), patient);
    }

    @EventListener
    void takenIn(EventsTakenIn end) {
        book.keepAll(end.study());
    }
}
