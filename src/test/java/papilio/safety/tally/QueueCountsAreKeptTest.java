package papilio.safety.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import papilio.access.Scope;
import papilio.access.SystemWork;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.WholeStudy;
import papilio.patient.EnrollPatient;
import papilio.patient.PatientService;
import papilio.patient.ScreenPatient;
import papilio.patient.ScreeningService;
import papilio.patient.Sex;
import papilio.patient.VoidPatient;
import papilio.safety.AnswerQuery;
import papilio.safety.CorrectEvent;
import papilio.safety.DecideReview;
import papilio.safety.Decision;
import papilio.safety.EventContent;
import papilio.safety.EventDraft;
import papilio.safety.EventFilter;
import papilio.safety.EventGroup;
import papilio.safety.EventService;
import papilio.safety.JudgeEvent;
import papilio.safety.PursueQuery;
import papilio.safety.QueryFilter;
import papilio.safety.QueryRow;
import papilio.safety.QueryService;
import papilio.safety.QueryState;
import papilio.safety.RecordEvent;
import papilio.safety.ReviewService;
import papilio.safety.SafetyService;
import papilio.safety.SettleQuery;
import papilio.safety.VoidEvent;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.shared.PartialDate;

/** After every commit the stored counts are those of the events and questions, also when many commit at once. */
@PapilioTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class QueueCountsAreKeptTest {
    private static final String STUDY = "QUEUE";
    private static final int MANY = 1000;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ScreeningService screening;

    @Autowired
    PatientService patients;

    @Autowired
    EventService events;

    @Autowired
    ReviewService reviews;

    @Autowired
    QueryService queries;

    @Autowired
    SafetyService safety;

    @Autowired
    QueueRecount recount;

    @Autowired
    QueueTallyStore store;

    private final List<String> people = new ArrayList<>();

    @BeforeEach
    void aStudy() {
        SampleStudy.of(database, STUDY).site("01", 50).site("02", 30).approved();
        SystemWork.run(() -> {
            people.add(enrolled("01", 1));
            people.add(enrolled("02", 2));
        });
    }

    @AfterEach
    void away() {
        WholeStudy.away(database, transactions, STUDY);
    }

    @Test
    void throughAnyHistory() {
        for (var seed = 1; seed <= 3; seed++) {
            var dice = new Random(seed);
            for (var step = 0; step < 40; step++) {
                SystemWork.run(() -> step(dice));
                if (step % 4 == 0) SystemWork.run(this::isKept);
            }
        }
        SystemWork.run(() -> {
            isKept();
            assertThat(safety.counts(STUDY, EventFilter.of(EventGroup.ALL)).get(EventGroup.ALL))
                    .isGreaterThan(5);
            var number = people.getFirst();
            screening.voidPatient(new VoidPatient(
                    STUDY, number, patients.find(STUDY, number).version(), "Entered at the wrong site"));
            isKept();
        });
    }

    @Test
    void aTransactionSeesWhatItWroteAndWhatIsTakenBackIsNotCounted() {
        SystemWork.run(() -> {
            record(0, false);
            try {
                new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    record(0, true);
                    assertThat(safety.count(STUDY, EventFilter.of(EventGroup.TO_REVIEW)))
                            .isEqualTo(2);
                    throw new IllegalStateException("taken back");
                });
            } catch (IllegalStateException expected) {
                assertThat(expected).hasMessage("taken back");
            }
            assertThat(safety.count(STUDY, EventFilter.of(EventGroup.TO_REVIEW)))
                    .isEqualTo(1);
            isKept();
        });
    }

    @Test
    void manyMonitorsAtOnceLoseNoCountAndNeverWaitInACircle() throws Exception {
        for (var round = 0; round < 5; round++) {
            var numbers = new ArrayList<String>();
            SystemWork.run(() -> {
                for (var one = 0; one < 4; one++) numbers.add(record(one % 2, one == 0));
            });
            var together = new CyclicBarrier(numbers.size());
            try (var monitors = Executors.newFixedThreadPool(numbers.size())) {
                var done = monitors.invokeAll(numbers.stream()
                        .map(number -> atOnce(together, () -> decide(number, Decision.REVIEWED)))
                        .toList());
                for (var one : done) one.get(60, TimeUnit.SECONDS);
            }
        }
        SystemWork.run(() -> {
            assertThat(safety.count(STUDY, EventFilter.of(EventGroup.ALL))).isEqualTo(20);
            assertThat(safety.count(STUDY, EventFilter.of(EventGroup.TO_REVIEW)))
                    .isZero();
            isKept();
        });
    }

    /** Two questions about one event, closed at the same time: neither sees the other, and yet nothing is asked any more. */
    @Test
    void theLastTwoQuestionsClosedAtOnceLeaveNoneOpen() throws Exception {
        for (var round = 0; round < 5; round++) {
            SystemWork.run(() -> {
                var number = record(0, true);
                decide(number, Decision.QUERY);
                decide(number, Decision.QUERY);
            });
            var asked = new ArrayList<QueryRow>();
            SystemWork.run(() -> asked.addAll(waiting()));
            assertThat(asked).hasSize(2);
            try (var monitors = Executors.newFixedThreadPool(2)) {
                var done = monitors.invokeAll(asked.stream()
                        .map(query -> (Callable<Void>) () -> {
                            SystemWork.run(() ->
                                    queries.withdraw(new PursueQuery(STUDY, query.id(), query.version(), "Found it")));
                            return null;
                        })
                        .toList());
                for (var one : done) one.get(60, TimeUnit.SECONDS);
            }
            SystemWork.run(() -> {
                assertThat(safety.count(STUDY, EventFilter.of(EventGroup.QUERIES)))
                        .isZero();
                isKept();
            });
        }
    }

    @Test
    void aRecountFindsAndMendsWhatIsWrong() {
        SystemWork.run(() -> {
            var number = record(0, true);
            decide(number, Decision.QUERY);
            assertThat(recount.of(STUDY)).isEmpty();
            database.sql("update queue_tally set fresh = fresh + 3 where study_code = ? and site_code = '01'")
                    .param(STUDY)
                    .update();
            database.sql("update adverse_event set queried = false where study_code = ?")
                    .param(STUDY)
                    .update();
            assertThat(recount.of(STUDY))
                    .singleElement()
                    .satisfies(wrong -> assertThat(wrong.site()).isEqualTo("01"));
            isKept();
            assertThat(safety.count(STUDY, EventFilter.of(EventGroup.QUERIES))).isEqualTo(1);
        });
    }

    /** All have decided before the first one commits. */
    private Callable<Void> atOnce(CyclicBarrier together, Runnable deciding) {
        return () -> {
            SystemWork.run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                deciding.run();
                try {
                    together.await(30, TimeUnit.SECONDS);
                } catch (Exception broken) {
                    throw new IllegalStateException(broken);
                }
            }));
            return null;
        };
    }

    /** The stored counts against the facts, and against the rows that the queue shows. */
    private void isKept() {
        assertThat(store.stored(Scope.all(STUDY)).orElseThrow().values().stream()
                        .reduce(QueueTally.NOTHING, QueueTally::plus))
                .isEqualTo(
                        store.facts(Scope.all(STUDY)).values().stream().reduce(QueueTally.NOTHING, QueueTally::plus));
        assertThat(recount.of(STUDY)).isEmpty();
        safety.counts(STUDY, EventFilter.of(EventGroup.ALL))
                .forEach((group, count) -> assertThat(safety.queue(STUDY, EventFilter.of(group), null, MANY))
                        .as(group.name())
                        .hasSize(count.intValue()));
        queries.counts(STUDY, "01")
                .forEach((state, count) -> assertThat(queries.count(STUDY, new QueryFilter(state, "01")))
                        .as(state.name())
                        .isEqualTo(count));
    }

    private void step(Random dice) {
        var known = safety.queue(STUDY, EventFilter.of(EventGroup.ALL), null, MANY);
        if (known.isEmpty() || dice.nextInt(3) == 0) {
            record(dice.nextInt(2), dice.nextBoolean());
            return;
        }
        var number = known.get(dice.nextInt(known.size())).eventNo();
        switch (dice.nextInt(8)) {
            case 0, 1 -> decide(number, Decision.values()[dice.nextInt(Decision.values().length)]);
            case 2 -> correct(number, dice.nextBoolean());
            case 3 -> judge(number, dice.nextBoolean() ? Causality.UNRELATED : Causality.CERTAIN);
            case 4, 5, 6 -> pursue(dice);
            default -> events.voidEvent(new VoidEvent(STUDY, number, version(number), "Written twice"));
        }
    }

    private void pursue(Random dice) {
        var all = queries.page(STUDY, new QueryFilter(null, null), null, MANY);
        if (all.isEmpty()) return;
        var query = all.get(dice.nextInt(all.size()));
        switch (query.state()) {
            case OPEN, REOPENED -> queries.answer(new AnswerQuery(STUDY, query.id(), query.version(), "Since Monday"));
            case ANSWERED -> {
                if (dice.nextBoolean()) queries.close(new SettleQuery(STUDY, query.id(), query.version()));
                else queries.askFurther(new PursueQuery(STUDY, query.id(), query.version(), "Which one?"));
            }
            case CLOSED -> {
                if (isAboutAnEvent(query)) queries.reopen(new PursueQuery(STUDY, query.id(), query.version(), "Again"));
            }
        }
    }

    private boolean isAboutAnEvent(QueryRow query) {
        return safety.queue(STUDY, EventFilter.of(EventGroup.ALL), null, MANY).stream()
                .anyMatch(event -> event.eventNo().equals(query.eventNo()));
    }

    private List<QueryRow> waiting() {
        return queries.page(STUDY, new QueryFilter(QueryState.OPEN, null), null, MANY);
    }

    private String record(int person, boolean serious) {
        return events.record(
                new RecordEvent(STUDY, people.get(person), content(serious).facts()));
    }

    private static EventDraft content(boolean serious) {
        var content = EventContent.of("Pneumonia")
                .grade(3)
                .onset(PartialDate.of("2026-06-01"))
                .awareAt(Instant.parse("2026-06-02T01:00:00Z"))
                .causality(Causality.POSSIBLE)
                .causalityScale(CausalityScale.CHINA_TRIAL);
        return serious ? content.seriousBecause(SeriousnessCriterion.HOSP) : content;
    }

    private void correct(String number, boolean serious) {
        var before = safety.event(STUDY, number).content();
        events.correct(new CorrectEvent(
                STUDY,
                number,
                version(number),
                before.but()
                        .serious(serious)
                        .criteria(serious ? Set.of(SeriousnessCriterion.HOSP) : Set.of())
                        .facts(),
                null,
                "Looked up"));
    }

    private void judge(String number, Causality causality) {
        var listed = safety.event(STUDY, number).content().listed();
        reviews.judge(new JudgeEvent(
                STUDY, number, version(number), causality, CausalityScale.CHINA_TRIAL, listed, null, "Read again"));
    }

    private void decide(String number, Decision decision) {
        reviews.decide(new DecideReview(STUDY, number, version(number), decision, "Since when?"));
    }

    private long version(String number) {
        return safety.event(STUDY, number).version();
    }

    private String enrolled(String site, int day) {
        var consent = LocalDate.parse("2026-03-02").plusDays(day);
        var number = screening.screen(
                new ScreenPatient(STUDY, site, null, consent, null, Sex.FEMALE, LocalDate.parse("1990-07-05"), null));
        return screening.enroll(
                new EnrollPatient(STUDY, number, patients.find(STUDY, number).version(), consent.plusDays(5), null));
    }
}
