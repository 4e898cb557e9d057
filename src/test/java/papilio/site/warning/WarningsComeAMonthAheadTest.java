package papilio.site.warning;

import static java.time.LocalDate.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.fixtures.Statements;
import papilio.site.approval.ApprovalFacts;
import papilio.site.approval.ApprovalService;
import papilio.site.milestone.KeepMilestone;
import papilio.site.milestone.MilestoneFacts;
import papilio.site.milestone.MilestoneKind;
import papilio.site.milestone.MilestoneService;
import papilio.site.monitoring.ActionFacts;
import papilio.site.monitoring.MonitoringService;
import papilio.site.monitoring.VisitFacts;
import papilio.site.monitoring.VisitType;
import papilio.site.record.Keep;

/** What needs a person within a month of 2026-06-30. */
@PapilioTest
class WarningsComeAMonthAheadTest {
    @Autowired
    JdbcClient database;

    @Autowired
    SiteWarnings warnings;

    @Autowired
    ApprovalService approvals;

    @Autowired
    MilestoneService milestones;

    @Autowired
    MonitoringService monitoring;

    @BeforeEach
    void aStudyWithTwoSites() {
        SampleStudy.of(database, "S1").site("01", 5).site("02", 40);
        SignIn.as(database, Role.STUDY_MANAGER);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void anApprovalWarnsFromAMonthBeforeItExpires() {
        approve("01", of(2026, 7, 31), null);
        assertThat(keys()).isEmpty();
        approve("02", of(2026, 7, 30), null);
        assertThat(keys()).containsExactly("02 site.warning.approvalExpires");
    }

    @Test
    void anExpiredApprovalIsOverdueUnlessAnotherGoesOn() {
        approve("01", of(2026, 6, 29), null);
        assertThat(keys()).containsExactly("01 site.warning.approvalExpired");
        assertThat(warnings.of("S1").getFirst().overdue()).isTrue();
        approvals.keep(Keep.anew(
                "S1",
                "01",
                new ApprovalFacts("EC-2", null, null, null, null, of(2026, 6, 30), of(2027, 6, 30), null, null)));
        assertThat(keys()).isEmpty();
    }

    @Test
    void aReviewThatTheCommitteeWaitsForIsNamed() {
        approve("01", null, 6);
        assertThat(keys()).containsExactly("01 site.warning.reviewDue");
        approve("02", null, 3);
        assertThat(keys()).containsExactly("02 site.warning.reviewOverdue", "01 site.warning.reviewDue");
    }

    @Test
    void aMilestoneWarnsByItsForecastElseByItsPlan() {
        milestone(of(2026, 6, 1), null);
        assertThat(keys()).containsExactly("01 site.warning.milestoneOverdue");
        assertThat(warnings.of("S1").getFirst().details()).contains("2026-06-01", 29L);
    }

    @Test
    void aForecastPutsThePlanOff() {
        milestone(of(2026, 6, 1), of(2026, 7, 30));
        assertThat(keys()).containsExactly("01 site.warning.milestoneDue");
    }

    @Test
    void aForecastBeyondTheMonthIsSilent() {
        milestone(of(2026, 6, 1), of(2026, 7, 31));
        assertThat(keys()).isEmpty();
    }

    @Test
    void aVisitNotMadeAndAnActionNotDoneAreOverdue() {
        monitoring.keepVisit(Keep.anew("S1", "02", new VisitFacts(VisitType.REMOTE, of(2026, 6, 29), null, null)));
        var visit = monitoring.keepVisit(
                Keep.anew("S1", "01", new VisitFacts(VisitType.ROUTINE, null, of(2026, 5, 1), null)));
        monitoring.keepAction(Keep.anew("S1", "01", new ActionFacts(visit.id(), "File the log", of(2026, 6, 1), null)));
        monitoring.keepAction(
                Keep.anew("S1", "01", new ActionFacts(visit.id(), "Done already", of(2026, 6, 1), of(2026, 5, 2))));
        monitoring.keepAction(Keep.anew("S1", "01", new ActionFacts(visit.id(), "Not yet due", of(2026, 6, 30), null)));
        assertThat(keys()).containsExactly("01 site.warning.action", "02 site.warning.visit");
        assertThat(warnings.of("S1").getFirst().details()).contains("File the log");
    }

    @Test
    void aClosedSiteIsLeftAloneAndAForeignOneUnseen() {
        approve("01", of(2026, 6, 29), null);
        approve("02", of(2026, 6, 29), null);
        database.sql("update site set status = 'CLOSED' where code = '01'").update();
        assertThat(keys()).containsExactly("02 site.warning.approvalExpired");
        SignIn.as(database, Role.COORDINATOR, "S1", "01");
        assertThat(keys()).isEmpty();
    }

    @Test
    void sixtySitesCostAsManyStatementsAsTwo() {
        var sample = SampleStudy.of(database, "MANY");
        for (var number = 10; number < 70; number++) sample.site(String.valueOf(number), 1);
        var few = Statements.of(() -> warnings.of("S1")).size();
        assertThat(Statements.of(() -> warnings.of("MANY"))).hasSize(few);
    }

    private void approve(String site, @Nullable LocalDate expires, @Nullable Integer months) {
        approvals.keep(Keep.anew(
                "S1", site, new ApprovalFacts("EC-1", null, null, null, null, of(2026, 1, 15), expires, months, null)));
    }

    private void milestone(LocalDate planned, @Nullable LocalDate forecast) {
        milestones.keep(new KeepMilestone(
                "S1", "01", MilestoneKind.LAST_VISIT, 0, new MilestoneFacts(planned, forecast, null, null), null));
    }

    private java.util.List<String> keys() {
        return warnings.of("S1").stream()
                .map(one -> one.site() + " " + one.key())
                .toList();
    }
}
