package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static papilio.safety.SampleEvents.STUDY;
import static papilio.safety.SampleEvents.cough;
import static papilio.safety.SampleEvents.recorded;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.fixtures.WholeStudy;

/** Two people answer the last two questions in the same moment: the event comes back to the monitors. */
@PapilioTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TwoAnswersAtOnceTest {
    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    ReviewService reviews;

    @Autowired
    QueryService queries;

    @BeforeEach
    void study() {
        SampleEvents.study(database);
    }

    @AfterEach
    void away() {
        SignIn.out();
        WholeStudy.away(database, transactions, STUDY);
    }

    @Test
    void theSecondAnswerSeesTheFirst() throws Exception {
        var number = recorded(database, events, "01-001", cough());
        SignIn.as(database, Role.MONITOR);
        ask(number, "Since when?");
        ask(number, "How bad?");
        var open = safety.event(STUDY, number).queries();
        var site = SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        try (var other = Executors.newSingleThreadExecutor()) {
            var second = new TransactionTemplate(transactions).execute(status -> {
                answer(open.getFirst());
                var begun = other.submit(() -> {
                    SignIn.enter(site, Role.COORDINATOR);
                    answer(open.getLast());
                });
                overOrWaiting(begun);
                return begun;
            });
            second.get(10, TimeUnit.SECONDS);
        }
        assertThat(safety.event(STUDY, number).state()).isEqualTo(ReviewState.ANSWERED);
    }

    private void ask(String number, String words) {
        reviews.decide(
                new DecideReview(STUDY, number, safety.event(STUDY, number).version(), Decision.QUERY, words));
    }

    private void answer(QueryRow query) {
        queries.answer(new AnswerQuery(STUDY, query.id(), query.version(), "Two days."));
    }

    private static void overOrWaiting(Future<?> begun) {
        try {
            begun.get(500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException waits) {
            assertThat(List.of(begun)).as("it waits for the first one").noneMatch(Future::isDone);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
