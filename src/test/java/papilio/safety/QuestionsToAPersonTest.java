package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static papilio.safety.SampleEvents.STUDY;
import static papilio.safety.SampleEvents.cough;
import static papilio.safety.SampleEvents.recorded;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Person;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;

@PapilioTest
class QuestionsToAPersonTest {
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

    private String here = "";
    private String elsewhere = "";
    private String monitor = "";

    @BeforeEach
    void study() {
        SampleEvents.study(database);
        here = SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        elsewhere = SignIn.as(database, Role.COORDINATOR, STUDY, "02");
        monitor = SignIn.as(database, Role.MONITOR);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void onlyWhoHasTheFunctionAtTheSiteCanBeAsked() {
        var everywhere = SignIn.as(database, Role.COORDINATOR, STUDY);
        SignIn.enter(monitor, Role.MONITOR);
        assertThat(queries.people(STUDY, "01", Role.COORDINATOR))
                .extracting(Person::username)
                .containsExactlyInAnyOrder(here, everywhere);
        assertThatThrownBy(() -> asked(elsewhere))
                .isInstanceOf(FieldRefusal.class)
                .hasMessage("safety.refused.assignee");
        assertThatThrownBy(() -> asked("nobody")).hasMessage("safety.refused.assignee");
        var mine = SignIn.as(database, Role.MONITOR, STUDY, "02");
        SignIn.enter(mine, Role.MONITOR);
        assertThatThrownBy(() -> queries.people(STUDY, "01", Role.COORDINATOR)).isInstanceOf(NotFound.class);
    }

    @Test
    void thePersonFindsWhatIsAskedOfThemByName() {
        var number = asked(here);
        asked(null);
        assertThat(query(number).assignee()).isEqualTo(new Assignee(here, here, true));
        SignIn.enter(here, Role.COORDINATOR);
        var mine = new QueryFilter(QueryState.OPEN, null, here);
        assertThat(queries.page(STUDY, mine, null, 10))
                .extracting(QueryRow::eventNo)
                .containsExactly(number);
        assertThat(queries.count(STUDY, mine)).isEqualTo(1);
        assertThat(queries.counts(STUDY, null, here))
                .containsEntry(QueryState.OPEN, 1L)
                .containsEntry(QueryState.CLOSED, 0L);
    }

    /** So that nothing waits for somebody who is gone. */
    @Test
    void whoLosesTheSiteOrTheAccountIsReplacedByTheFunction() {
        var number = asked(here);
        database.sql("delete from site_grant where account_id = (select id from account where username = ?)")
                .param(here)
                .update();
        assertThat(gone(number)).isTrue();
        database.sql(
                        "insert into site_grant (account_id, study_code, site_code) select id, ?, '01' from account where username = ?")
                .params(STUDY, here)
                .update();
        assertThat(gone(number)).isFalse();
        database.sql("update account set active = false where username = ?")
                .param(here)
                .update();
        assertThat(gone(number)).isTrue();
        database.sql("update account set active = true, role = 'INVESTIGATOR' where username = ?")
                .param(here)
                .update();
        assertThat(gone(number)).isTrue();
    }

    @Test
    void aQuestionIsGivenToSomebodyElseWithAReasonThatStays() {
        var number = asked(here);
        var before = query(number);
        assertThatThrownBy(() -> reassign(before, Role.INVESTIGATOR, null, " ")).hasMessage("safety.refused.reason");
        reassign(before, Role.INVESTIGATOR, null, "On leave");
        var after = query(number);
        assertThat(after.assignedTo()).isEqualTo(Role.INVESTIGATOR);
        assertThat(after.assignee()).isNull();
        assertThat(after.raisedAt()).isEqualTo(before.raisedAt());
        assertThat(after.lines())
                .extracting(QueryLine::kind, QueryLine::words)
                .containsExactly(tuple(QueryLine.Kind.REASSIGNED, "On leave"));
        assertThat(database.sql(
                                "select changes, reason from audit_entry where record_type = 'data_query' and action = 'CHANGED'")
                        .query((row, line) -> row.getString(1) + row.getString(2))
                        .single())
                .contains("assignedTo", "COORDINATOR", "INVESTIGATOR", "assignedPerson", here, "On leave");
        assertThatThrownBy(() -> reassign(before, Role.COORDINATOR, null, "Too late"))
                .isInstanceOf(papilio.shared.StaleEdit.class);
    }

    private String asked(@Nullable String person) {
        var number = recorded(database, events, "01-001", cough());
        SignIn.enter(monitor, Role.MONITOR);
        reviews.decide(new DecideReview(
                STUDY, number, 0, Decision.QUERY, "How bad was it?", new QueryTopic(null, Role.COORDINATOR, person)));
        return number;
    }

    private void reassign(QueryRow query, Role function, @Nullable String person, String reason) {
        queries.reassign(new ReassignQuery(STUDY, query.id(), query.version(), function, person, reason));
    }

    private boolean gone(String number) {
        return !Objects.requireNonNull(query(number).assignee()).there();
    }

    private QueryRow query(String number) {
        return safety.event(STUDY, number).queries().getFirst();
    }
}
