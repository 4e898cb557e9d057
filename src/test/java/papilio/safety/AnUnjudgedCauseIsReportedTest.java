package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static papilio.safety.SampleEvents.STUDY;
import static papilio.safety.SampleEvents.cough;
import static papilio.safety.SampleEvents.pneumonia;
import static papilio.safety.SampleEvents.recorded;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.figures.FiguresService;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.safety.clock.ReportingRule;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;

/** Nobody gains time by not judging: a serious event counts as a reaction until its cause is assessed. */
@PapilioTest
class AnUnjudgedCauseIsReportedTest {
    private static final Instant DAY_FIFTEEN = Instant.parse("2026-06-17T15:59:59Z");

    @Autowired
    JdbcClient database;

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    ReviewService reviews;

    @Autowired
    FiguresService figures;

    @BeforeEach
    void study() {
        SampleEvents.study(database);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void aSeriousEventRunsAsAReactionFromTheFirstAwareness() {
        var number = recorded(database, events, "01-001", unjudged());
        assertThat(running(number)).containsExactlyInAnyOrder(ReportingRule.R1, ReportingRule.R2, ReportingRule.R3B);
        assertThat(due(number, ReportingRule.R3B)).isEqualTo(DAY_FIFTEEN);
    }

    @Test
    void theFigureOfRelatedEventsStillCountsOnlyWhatSomebodyCalledRelated() {
        recorded(database, events, "01-001", unjudged());
        SignIn.as(database, Role.MONITOR);
        assertThat(figures.figures(STUDY, null)
                        .overall()
                        .adverseEvents()
                        .related()
                        .events())
                .isZero();
    }

    @Test
    void aFirstJudgementIsNoNews() {
        var number = recorded(database, events, "01-001", unjudged());
        judged(number, Causality.POSSIBLE);
        assertThat(due(number, ReportingRule.R3B)).isEqualTo(DAY_FIFTEEN);
        var mild = recorded(database, events, "01-001", cough());
        assertThat(running(mild)).isEmpty();
        judged(mild, Causality.POSSIBLE);
        assertThat(due(mild, ReportingRule.R3B)).isEqualTo(DAY_FIFTEEN);
    }

    @Test
    void aFirstJudgementAsNotRelatedEndsTheFifteenDays() {
        var number = recorded(database, events, "01-001", unjudged());
        judged(number, Causality.UNLIKELY);
        assertThat(running(number)).containsExactlyInAnyOrder(ReportingRule.R1, ReportingRule.R2);
    }

    @Test
    void anotherViewThanTheFirstOneIsNews() {
        var number = recorded(database, events, "01-001", unjudged().causality(Causality.UNLIKELY));
        judged(number, Causality.POSSIBLE);
        assertThat(due(number, ReportingRule.R3B)).isAfter(DAY_FIFTEEN);
    }

    private static EventDraft unjudged() {
        return pneumonia().causality(null);
    }

    private void judged(String number, @Nullable Causality cause) {
        var event = safety.event(STUDY, number);
        var facts = event.content()
                .but()
                .causality(cause)
                .causalityScale(CausalityScale.CHINA_ADR)
                .facts();
        events.correct(new CorrectEvent(STUDY, number, event.version(), facts, null, "judged"));
    }

    private List<ReportingRule> running(String number) {
        return safety.event(STUDY, number).deadlines().stream()
                .filter(row -> row.status().running())
                .map(DeadlineRow::rule)
                .toList();
    }

    private Instant due(String number, ReportingRule rule) {
        return safety.event(STUDY, number).deadlines().stream()
                .filter(row -> row.rule() == rule && row.status().running())
                .map(DeadlineRow::due)
                .findFirst()
                .orElseThrow();
    }
}
