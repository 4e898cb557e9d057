package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static papilio.safety.SampleEvents.STUDY;
import static papilio.safety.SampleEvents.cough;
import static papilio.safety.SampleEvents.recorded;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.safety.RecordLink.Kind;
import papilio.shared.FieldRefusal;

@PapilioTest
class LinksStayWithinThePatientTest {
    @Autowired
    JdbcClient database;

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @BeforeEach
    void study() {
        SampleEvents.study(database);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void anEventKeepsTheRecordsThatBelongToIt() {
        var drug = medication("01-001");
        var link = new RecordLink(Kind.MEDICATION, drug);
        var number = recorded(database, events, "01-001", cough().links(List.of(link, link)));
        assertThat(safety.event(STUDY, number).content().links()).containsExactly(link);
        assertThat(safety.event(STUDY, number).content().fields()).containsEntry("links", "medication:" + drug);
        database.sql("update medication set voided = true where id = ?")
                .param(drug)
                .update();
        events.correct(new CorrectEvent(
                STUDY, number, 0, cough().links(List.of(link)).grade(2).facts(), null, "looked again"));
        assertThat(safety.event(STUDY, number).content().links()).containsExactly(link);
    }

    @Test
    void anotherPatientsRecordIsRefusedLikeAnUnknownOne() {
        var foreign = medication("02-001");
        for (var link : List.of(
                new RecordLink(Kind.MEDICATION, foreign),
                new RecordLink(Kind.MEDICATION, 999_999),
                new RecordLink(Kind.VISIT, foreign)))
            assertThatThrownBy(() -> recorded(database, events, "01-001", cough().links(List.of(link))))
                    .asInstanceOf(type(FieldRefusal.class))
                    .satisfies(refused -> {
                        assertThat(refused.field()).isEqualTo("links");
                        assertThat(refused.key()).isEqualTo("safety.refused.linkUnknown");
                    });
    }

    private long medication(String patientNo) {
        database.sql("""
                        insert into medication (study_code, site_code, patient_id, name, ongoing)
                        select study_code, site_code, id, 'Aspirin', false from patient where patient_no = ? and study_code = ?
                        """).params(patientNo, STUDY).update();
        return database.sql("select max(id) from medication").query(Long.class).single();
    }
}
