package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static papilio.safety.SampleEvents.STUDY;
import static papilio.safety.SampleEvents.cough;
import static papilio.safety.SampleEvents.pneumonia;
import static papilio.safety.SampleEvents.recorded;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.RealMySqlTest;
import papilio.fixtures.SignIn;
import papilio.shared.PartialDate;

/** The statements that are written by hand mean the same on the database of production. */
@RealMySqlTest
class SafetyOnMySqlTest {
    @Autowired
    JdbcClient database;

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    ReviewService reviews;

    @Autowired
    QueryService queries;

    @Autowired
    DeadlineService deadlines;

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void theQueueItsDoorsAndItsCountsAreTheSame() {
        SampleEvents.study(database);
        var early = recorded(
                database,
                events,
                "01-001",
                cough().onset(PartialDate.of("2026-01-11")).awareAt(null));
        var partial = recorded(database, events, "01-001", cough().onset(PartialDate.of("2026-01")));
        var serious = recorded(database, events, "02-001", pneumonia());
        SignIn.as(database, Role.MONITOR);
        reviews.decide(new DecideReview(STUDY, early, 0, Decision.QUERY, "Before the first dose?"));

        assertThat(safety.queue(STUDY, EventFilter.of(EventGroup.ALL), null, 10))
                .extracting(EventRow::eventNo)
                .containsExactly(serious, partial, early);
        var emergent = new EventFilter(EventGroup.ALL, null, null, null, null, null, null, true, false);
        assertThat(safety.queue(STUDY, emergent, null, 10))
                .extracting(EventRow::eventNo)
                .containsExactly(serious, partial);
        assertThat(safety.openCounts(STUDY).sum()).isEqualTo(new OpenCounts.Open(2, 1, 2, 1));
        assertThat(deadlines.page(STUDY, DeadlineFilter.of(DeadlineGroup.OVERDUE), null, 10))
                .hasSize(2);
        assertThat(queries.page(STUDY, new QueryFilter(QueryState.OPEN, "01"), null, 10))
                .hasSize(1);
        assertThat(safety.event(STUDY, serious).deadlines()).hasSize(2);
    }
}
