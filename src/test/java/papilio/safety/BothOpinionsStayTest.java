package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static papilio.safety.SampleEvents.STUDY;
import static papilio.safety.SampleEvents.cough;
import static papilio.safety.SampleEvents.recorded;
import static papilio.safety.SampleEvents.related;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.safety.ReplacedOpinion.Side;
import papilio.safety.codes.Causality;

/** What investigator and sponsor said of an event that is not serious stays visible for good, whoever looks. */
@PapilioTest
class BothOpinionsStayTest {
    @Autowired
    JdbcClient database;

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    ReviewService reviews;

    private String number = "";

    @BeforeEach
    void judgedByBoth() {
        SampleEvents.study(database);
        number = recorded(database, events, "01-001", related(cough()));
        judge(Causality.UNLIKELY);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void whatIsSaidFirstReplacesNothing() {
        assertThat(replaced()).isEmpty();
    }

    @Test
    void eachWordThatIsReplacedIsKeptWithItsTimePersonAndReason() {
        var investigator = SignIn.as(database, Role.INVESTIGATOR, STUDY, "01");
        var event = safety.event(STUDY, number);
        var other = event.content().but().causality(Causality.UNLIKELY).facts();
        events.correct(new CorrectEvent(STUDY, number, event.version(), other, null, "a virus was found"));
        judge(Causality.POSSIBLE);
        judge(null);

        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        assertThat(replaced())
                .extracting(ReplacedOpinion::side, ReplacedOpinion::causality)
                .containsExactly(
                        tuple(Side.INVESTIGATOR, Causality.POSSIBLE),
                        tuple(Side.SPONSOR, Causality.UNLIKELY),
                        tuple(Side.SPONSOR, Causality.POSSIBLE));
        assertThat(replaced().getFirst())
                .returns(investigator, ReplacedOpinion::replacedBy)
                .returns("a virus was found", ReplacedOpinion::reason);
        assertThat(replaced().getLast().reason()).isEqualTo("looked at again");
    }

    @Test
    void anotherSiteReadsNone() {
        judge(Causality.POSSIBLE);
        var event = safety.event(STUDY, number);
        SignIn.as(database, Role.INVESTIGATOR, STUDY, "02");
        assertThat(safety.replacedOpinions(event)).isEmpty();
    }

    @Test
    void aCorrectionThatLeavesTheWordReplacesNone() {
        SignIn.as(database, Role.INVESTIGATOR, STUDY, "01");
        var event = safety.event(STUDY, number);
        var longer = event.content().but().narrative("Two days").facts();
        events.correct(new CorrectEvent(STUDY, number, event.version(), longer, null, "more words"));
        assertThat(replaced()).isEmpty();
    }

    private List<ReplacedOpinion> replaced() {
        return safety.replacedOpinions(safety.event(STUDY, number));
    }

    private void judge(@Nullable Causality causality) {
        SignIn.as(database, Role.MONITOR, STUDY);
        var version = safety.event(STUDY, number).version();
        reviews.judge(new JudgeEvent(STUDY, number, version, causality, null, null, null, "looked at again"));
    }
}
