package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static papilio.safety.SampleEvents.STUDY;
import static papilio.safety.SampleEvents.cough;
import static papilio.safety.SampleEvents.recorded;
import static papilio.safety.SampleEvents.related;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.safety.clock.DeadlineStatus;
import papilio.safety.clock.ReportingRule;
import papilio.safety.codes.Causality;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.codes.Severity;
import papilio.shared.PartialDate;
import papilio.shared.intake.Difference;
import papilio.shared.intake.Placed;
import papilio.shared.intake.Revision;

@PapilioTest
class ImportsMoveTheClocksTest {
    @Autowired
    JdbcClient database;

    @Autowired
    EventService events;

    @Autowired
    EventIntake intake;

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
    void anEventThatAnImportMakesSeriousStartsTheStricterClocks() {
        var number = recorded(database, events, "01-001", related(cough()).listed(true));
        SignIn.as(database, Role.STUDY_MANAGER);
        intake.events().update(List.of(nowSerious(safety.event(STUDY, number))));
        var event = safety.event(STUDY, number);
        assertThat(event.deadlines())
                .extracting(DeadlineRow::rule, row -> row.status() == DeadlineStatus.SUPERSEDED)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(ReportingRule.R3C, true),
                        org.assertj.core.groups.Tuple.tuple(ReportingRule.R3B, false),
                        org.assertj.core.groups.Tuple.tuple(ReportingRule.R1, false),
                        org.assertj.core.groups.Tuple.tuple(ReportingRule.R2, false));
        assertThat(safety.queue(STUDY, EventFilter.of(EventGroup.SERIOUS), null, 5))
                .hasSize(1);
    }

    private static Revision nowSerious(EventDetail event) {
        var entry = new EventEntry(
                null,
                event.eventNo(),
                "Cough",
                null,
                null,
                null,
                Severity.MILD,
                1,
                true,
                Set.of(SeriousnessCriterion.HOSP),
                PartialDate.of("2026-06-01"),
                null,
                null,
                null,
                Causality.POSSIBLE,
                null,
                null);
        return new Revision(
                event.id(),
                new Placed(STUDY, event.site(), event.patientId(), event.patientNo(), entry),
                List.of(new Difference("serious", false, true), new Difference("criteria", "", "HOSP")));
    }
}
