package papilio.oversight.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.oversight.indicator.IndicatorService;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;

/** What a study tolerates, and the record of what went beyond it. */
@PapilioTest
class LimitsTest {
    @Autowired
    JdbcClient database;

    @Autowired
    LimitService limits;

    @Autowired
    IndicatorService indicators;

    @BeforeEach
    void tenEnrolledOfWhomTwoLeft() {
        SampleStudy.of(database, "S1").site("01", 30);
        for (var number = 0; number < 10; number++) person(number);
        left(0);
        left(1);
        SignIn.as(database, Role.STUDY_MANAGER);
    }

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void todayIsSeenBesideTheLimit() {
        set(0, 10, 15, 25);
        assertThat(limits.limits("S1")).singleElement().satisfies(row -> {
            assertThat(row.percent()).isEqualTo(20);
            assertThat(row.state()).isEqualTo(LimitRow.State.ALERT);
        });
        assertThat(limits.breaches("S1")).isEmpty();
    }

    @Test
    void aBreachIsRecordedOnceWithItsDayAndEndsWhenItIsOver() {
        set(0, 10, 15, 25);
        left(2);
        indicators.recount("S1");
        indicators.recount("S1");
        assertThat(limits.breaches("S1")).singleElement().satisfies(breach -> {
            assertThat(breach.seenOn()).isEqualTo(LocalDate.parse("2026-06-30"));
            assertThat(breach.part()).isEqualTo(3);
            assertThat(breach.whole()).isEqualTo(10);
            assertThat(breach.tolerated()).isEqualTo(25);
            assertThat(breach.overOn()).isNull();
        });
        for (var number = 10; number < 20; number++) person(number);
        indicators.recount("S1");
        assertThat(limits.breaches("S1"))
                .singleElement()
                .satisfies(breach -> assertThat(breach.overOn()).isEqualTo(LocalDate.parse("2026-06-30")));
        assertThat(actions("quality_breach")).containsExactly("CREATED", "CLOSED");
    }

    @Test
    void aNewLimitIsAVersionAndItsBreachIsSeenAtOnce() {
        set(0, 10, 15, 25);
        assertThatThrownBy(() -> set(0, 5, 6, 7)).isInstanceOf(StaleEdit.class);
        set(1, 5, 10, 15);
        assertThat(limits.limits("S1")).extracting(LimitRow::version).containsExactly(2);
        assertThat(limits.breaches("S1")).hasSize(1);
        limits.revise(
                new ReviseLimit("S1", QualityParameter.LEFT_EARLY, 2, 5, 10, 15, true, "Judged by the data board"));
        assertThat(limits.limits("S1")).isEmpty();
        assertThat(limits.version("S1", QualityParameter.LEFT_EARLY)).isEqualTo(3);
        assertThat(actions("quality_limit")).containsExactly("CREATED", "CHANGED", "CHANGED");
    }

    @Test
    void aBreachIsAnsweredByTheVersionThatWasSeen() {
        set(0, 5, 10, 15);
        var breach = limits.breaches("S1").getFirst();
        var answered = limits.acknowledge(
                new AcknowledgeBreach("S1", breach.id(), breach.version(), "Two moved away; leaflets for travel"));
        assertThat(answered.justification()).startsWith("Two moved away");
        assertThatThrownBy(() ->
                        limits.acknowledge(new AcknowledgeBreach("S1", breach.id(), breach.version(), "Other words")))
                .isInstanceOf(StaleEdit.class);
    }

    @ParameterizedTest
    @CsvSource({"10, 5, 20, alertAt", "10, 15, 12, tolerated", "-1, 5, 20, expected", "10, 15, 101, tolerated"})
    void whatCannotBeIsSaidAtItsField(double expected, double alertAt, double tolerated, String field) {
        assertThatThrownBy(() ->
                        new ReviseLimit("S1", QualityParameter.LEFT_EARLY, 0, expected, alertAt, tolerated, false, "x"))
                .isInstanceOfSatisfying(
                        FieldRefusal.class, no -> assertThat(no.field()).isEqualTo(field));
    }

    @Test
    void onlyTheStudyManagerOfAllSitesSetsThem() {
        SignIn.as(database, Role.MONITOR);
        assertThat(limits.limits("S1")).isEmpty();
        assertThatThrownBy(() -> set(0, 5, 6, 7)).isInstanceOf(AccessDeniedException.class);
        SignIn.as(database, Role.STUDY_MANAGER, "S1", "01");
        assertThatThrownBy(() -> set(0, 5, 6, 7)).isInstanceOf(NotFound.class);
        SignIn.as(database, Role.COORDINATOR, "S1", "01");
        assertThatThrownBy(() -> limits.limits("S1")).isInstanceOf(AccessDeniedException.class);
    }

    private void set(int basedOn, double expected, double alertAt, double tolerated) {
        limits.revise(new ReviseLimit(
                "S1", QualityParameter.LEFT_EARLY, basedOn, expected, alertAt, tolerated, false, "As in the plan"));
    }

    private java.util.List<String> actions(String type) {
        return database.sql("select action from audit_entry where study_code = 'S1' and record_type = ? order by id")
                .param(type)
                .query(String.class)
                .list();
    }

    private void person(int number) {
        database.sql("""
                        insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, screened_on,
                          enrolled_on, last_entry_at) values ('S1', '01', ?, ?, ?, 'ENROLLED', date '2026-04-10',
                          date '2026-04-12', timestamp '2026-06-01 00:00:00')
                        """).params("S" + number, "P" + number, "p" + number).update();
    }

    private void left(int number) {
        database.sql("update patient set ended_on = date '2026-06-01', end_reason = 'WITHDRAWAL' where patient_no = ?")
                .param("P" + number)
                .update();
    }
}
