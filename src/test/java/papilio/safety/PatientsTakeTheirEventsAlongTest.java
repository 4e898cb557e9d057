package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static papilio.safety.SampleEvents.STUDY;
import static papilio.safety.SampleEvents.pneumonia;
import static papilio.safety.SampleEvents.recorded;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.patient.PatientChanged;
import papilio.patient.PatientVoided;
import papilio.patient.ScreeningService;
import papilio.patient.VoidPatient;
import papilio.safety.clock.DeadlineStatus;
import papilio.shared.FieldRefusal;

@PapilioTest
class PatientsTakeTheirEventsAlongTest {
    @Autowired
    JdbcClient database;

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    ReviewService reviews;

    @Autowired
    ApplicationEventPublisher house;

    @Autowired
    EventCloser closer;

    @Autowired
    ScreeningService screening;

    @BeforeEach
    void study() {
        SampleEvents.study(database);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void aVoidedPatientLeavesNothingInTheQueue() {
        var number = recorded(database, events, "01-001", pneumonia());
        var event = safety.event(STUDY, number);
        house.publishEvent(new PatientVoided(STUDY, "01", event.patientId(), "01-001", "wrong patient"));
        var voided = safety.event(STUDY, number);
        assertThat(voided.voided()).isTrue();
        assertThat(voided.deadlines()).extracting(DeadlineRow::status).containsOnly(DeadlineStatus.SUPERSEDED);
    }

    @Test
    void aFinalVersionKeepsItsPatient() {
        var number = recorded(database, events, "01-001", pneumonia());
        SignIn.as(database, Role.MONITOR);
        closer.finish(new FinishEvent(STUDY, number, 0, "complete"));
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        var wish = new VoidPatient(STUDY, "01-001", 0, "wrong patient");
        assertThatThrownBy(() -> screening.voidPatient(wish))
                .isInstanceOfSatisfying(FieldRefusal.class, refused -> {
                    assertThat(refused.field()).isEqualTo("reason");
                    assertThat(refused.details()).containsExactly(number);
                })
                .hasMessage("safety.refused.patientFinished");
    }

    @Test
    void eachQuestionOfAVoidedPatientIsClosedWithTheReasonInTheAudit() {
        var number = recorded(database, events, "01-001", pneumonia());
        SignIn.as(database, Role.MONITOR);
        reviews.decide(new DecideReview(STUDY, number, 0, Decision.QUERY, "Which culture?"));
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        var patient = safety.event(STUDY, number).patientId();
        house.publishEvent(new PatientVoided(STUDY, "01", patient, "01-001", "wrong patient"));
        assertThat(safety.openCounts(STUDY).sum().queries()).isZero();
        assertThat(database.sql("select reason from audit_entry where action = 'CLOSED' and record_type = 'data_query'")
                        .query(String.class)
                        .list())
                .containsExactly("wrong patient");
    }

    @Test
    void aNewPatientNumberIsShownBesideItsEvents() {
        var number = recorded(database, events, "01-001", pneumonia());
        var event = safety.event(STUDY, number);
        database.sql("update patient set patient_no = '01-027' where id = ?")
                .param(event.patientId())
                .update();
        house.publishEvent(new PatientChanged(STUDY, "01", event.patientId()));
        assertThat(safety.event(STUDY, number).patientNo()).isEqualTo("01-027");
    }
}
