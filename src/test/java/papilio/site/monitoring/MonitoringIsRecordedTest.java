package papilio.site.monitoring;

import static java.time.LocalDate.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.shared.NotFound;
import papilio.site.record.Keep;
import papilio.site.record.Kept;
import papilio.site.record.VoidRecord;

/** Monitoring visits with their findings and actions. */
@PapilioTest
class MonitoringIsRecordedTest {
    @Autowired
    JdbcClient database;

    @Autowired
    MonitoringService monitoring;

    @BeforeEach
    void aStudyWithTwoSites() {
        SampleStudy.of(database, "S1").site("01", 5).site("02", 40);
        SignIn.as(database, Role.MONITOR);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void aMonitorRecordsAVisitWhatWasFoundAndWhatIsToBeDone() {
        var visit = done();
        monitoring.keepFinding(Keep.anew("S1", "01", new FindingFacts(visit.id(), Weight.OTHER, "Log unsigned")));
        monitoring.keepFinding(Keep.anew("S1", "01", new FindingFacts(visit.id(), Weight.MAJOR, "Consent undated")));
        monitoring.keepAction(
                Keep.anew("S1", "01", new ActionFacts(visit.id(), "Sign the log", of(2026, 6, 15), null)));
        var kept = monitoring.visits("S1", "01").getFirst();
        assertThat(kept.findings()).extracting(one -> one.facts().weight()).containsExactly(Weight.MAJOR, Weight.OTHER);
        assertThat(kept.findings(Weight.CRITICAL)).isZero();
        assertThat(kept.open()).isEqualTo(1);
        assertThat(kept.actions().getFirst().facts().overdueOn(of(2026, 6, 16))).isTrue();
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        assertThatThrownBy(() -> new VisitFacts(VisitType.ROUTINE, null, null, null))
                .hasFieldOrPropertyWithValue("field", "plannedOn");
        assertThatThrownBy(() -> monitoring.keepVisit(
                        Keep.anew("S1", "01", new VisitFacts(VisitType.ROUTINE, null, of(2026, 7, 1), null))))
                .hasFieldOrPropertyWithValue("field", "doneOn");
        var planned = monitoring.keepVisit(
                Keep.anew("S1", "01", new VisitFacts(VisitType.ROUTINE, of(2026, 7, 20), null, null)));
        assertThatThrownBy(() -> monitoring.keepFinding(
                        Keep.anew("S1", "01", new FindingFacts(planned.id(), Weight.MAJOR, "early"))))
                .hasMessageContaining("visitNotDone");
        var visit = done();
        assertThatThrownBy(() -> monitoring.keepAction(
                        Keep.anew("S1", "01", new ActionFacts(visit.id(), "Do", of(2026, 5, 31), null))))
                .hasFieldOrPropertyWithValue("field", "dueOn");
        assertThatThrownBy(() -> monitoring.keepAction(
                        Keep.anew("S1", "01", new ActionFacts(visit.id(), "Do", of(2026, 6, 20), of(2026, 7, 2)))))
                .hasFieldOrPropertyWithValue("field", "doneOn");
    }

    @Test
    void aVisitWithFindingsTookPlace() {
        var visit = done();
        var undone = new VisitFacts(VisitType.ROUTINE, of(2026, 7, 20), null, null);
        monitoring.keepFinding(Keep.anew("S1", "01", new FindingFacts(visit.id(), Weight.OTHER, "Log unsigned")));
        assertThatThrownBy(() -> monitoring.keepVisit(
                        new Keep<>("S1", "01", visit.id(), visit.version(), undone, "moved to July")))
                .hasFieldOrPropertyWithValue("field", "doneOn");
        assertThat(monitoring.visits("S1", "01").getFirst().facts().doneOn()).isEqualTo(of(2026, 6, 1));
    }

    @Test
    void aVisitIsCrossedOutWithAReasonAndTakesItsFindingsAlong() {
        var visit = done();
        monitoring.keepFinding(Keep.anew("S1", "01", new FindingFacts(visit.id(), Weight.OTHER, "Log unsigned")));
        monitoring.crossVisit(new VoidRecord("S1", "01", visit.id(), visit.version(), "entered twice"));
        assertThat(monitoring.visits("S1")).isEmpty();
        assertThat(database.sql(
                                "select count(*) from monitoring_finding where voided = true and void_reason = 'entered twice'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theSiteReadsItsOwnVisitsAndRecordsNone() {
        var visit = done();
        SignIn.as(database, Role.COORDINATOR, "S1", "02");
        assertThat(monitoring.visits("S1")).isEmpty();
        assertThatThrownBy(() -> monitoring.visits("S1", "01")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> monitoring.crossVisit(new VoidRecord("S1", "02", visit.id(), 0, "no")))
                .isInstanceOf(AccessDeniedException.class);
        SignIn.as(database, Role.MONITOR, "S1", "02");
        assertThatThrownBy(() -> monitoring.crossVisit(new VoidRecord("S1", "02", visit.id(), 0, "no")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> monitoring.keepFinding(
                        Keep.anew("S1", "02", new FindingFacts(visit.id(), Weight.OTHER, "elsewhere"))))
                .isInstanceOf(NotFound.class);
    }

    private Kept<VisitFacts> done() {
        return monitoring.keepVisit(
                Keep.anew("S1", "01", new VisitFacts(VisitType.ROUTINE, of(2026, 5, 30), of(2026, 6, 1), null)));
    }
}
