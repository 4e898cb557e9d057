package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static papilio.safety.SampleEvents.STUDY;
import static papilio.safety.SampleEvents.cough;
import static papilio.safety.SampleEvents.recorded;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.safety.status.ReviewStatusService;
import papilio.safety.status.StatusBy;
import papilio.safety.status.StatusRow;

@PapilioTest
class WhereTheReviewStandsTest {
    @Autowired
    JdbcClient database;

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    ReviewStatusService statuses;

    @BeforeEach
    void study() {
        SampleEvents.study(database);
        for (var patient : new String[] {"01-001", "01-001", "01-001", "02-001"})
            recorded(database, events, patient, cough());
        // decided after 1, 2 and 6 hours; the fourth waits; one came on the last evening of May in Shanghai
        set(1, "REVIEWED", "anna", "2026-06-01 00:00:00", "2026-06-01 01:00:00");
        set(2, "REVIEWED", "anna", "2026-06-01 00:00:00", "2026-06-01 02:00:00");
        set(3, "QUERIED", "bert", "2026-05-31 15:59:00", "2026-05-31 21:59:00");
        set(4, "NEW", null, "2026-05-31 16:00:00", null);
        SignIn.as(database, Role.MONITOR);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void byMonitorWithTheMedianHoursToTheDecision() {
        assertThat(statuses.status(STUDY, StatusBy.MONITOR))
                .containsExactlyInAnyOrder(
                        new StatusRow("-", 0, 0, 0, 1, null),
                        new StatusRow("anna", 2, 0, 0, 0, 1.5),
                        new StatusRow("bert", 0, 1, 0, 0, 6.0));
    }

    @Test
    void byMonthInTheStudysZoneAndItsDoorShowsTheSameEvents() {
        assertThat(statuses.status(STUDY, StatusBy.MONTH))
                .extracting(StatusRow::label, StatusRow::reviewed, StatusRow::queried, StatusRow::open)
                .containsExactly(tuple("2026-05", 0L, 1L, 0L), tuple("2026-06", 2L, 0L, 1L));
        var may = new EventFilter(
                EventGroup.ALL,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                java.time.YearMonth.of(2026, 5));
        assertThat(safety.count(STUDY, may)).isEqualTo(1);
        var nobody = new EventFilter(
                EventGroup.ALL, null, null, null, null, null, null, false, false, EventFilter.NOBODY, null);
        assertThat(safety.count(STUDY, nobody)).isEqualTo(1);
    }

    @Test
    void aSiteSeesItsOwnPart() {
        SignIn.as(database, Role.COORDINATOR, STUDY, "02");
        assertThat(statuses.status(STUDY, StatusBy.SITE)).containsExactly(new StatusRow("02", 0, 0, 0, 1, null));
    }

    private void set(
            int which,
            String state,
            @org.jspecify.annotations.Nullable String by,
            String changed,
            @org.jspecify.annotations.Nullable String decided) {
        var id = database.sql("select id from adverse_event where study_code = 'S1' order by id")
                .query(Long.class)
                .list()
                .get(which - 1);
        database.sql(
                        "update adverse_event set review_state = ?, decided_by = ?, changed_at = cast(? as datetime), decided_at = cast(? as datetime) where id = ?")
                .params(java.util.Arrays.asList(state, by, changed, decided, id))
                .update();
    }
}
