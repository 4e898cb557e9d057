package papilio.site.milestone;

import static java.time.LocalDate.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static papilio.site.milestone.MilestoneKind.ACTIVATED;
import static papilio.site.milestone.MilestoneKind.CLOSED;
import static papilio.site.milestone.MilestoneKind.CONTRACT;
import static papilio.site.milestone.MilestoneKind.ETHICS_APPROVED;
import static papilio.site.milestone.MilestoneKind.ETHICS_SUBMITTED;
import static papilio.site.milestone.MilestoneKind.FEASIBILITY;
import static papilio.site.milestone.MilestoneKind.FIRST_ENROLLED;
import static papilio.site.milestone.MilestoneKind.FIRST_SCREENED;
import static papilio.site.milestone.MilestoneKind.INITIATION_VISIT;
import static papilio.site.milestone.MilestoneKind.LAST_VISIT;
import static papilio.site.milestone.MilestoneKind.SELECTED;
import static papilio.site.milestone.MilestoneKind.TARGET_100;
import static papilio.site.milestone.MilestoneKind.TARGET_25;
import static papilio.site.milestone.MilestoneKind.TARGET_50;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import papilio.fixtures.Statements;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;
import papilio.site.ChangeSiteStatus;
import papilio.site.ReviseSite;
import papilio.site.SiteProfile;
import papilio.site.SiteRefused;
import papilio.site.SiteService;
import papilio.site.SiteStatus;

/** The way of a site: typed dates keep their order, facts say the rest. */
@PapilioTest
class MilestonesComeInOrderTest {
    @Autowired
    JdbcClient database;

    @Autowired
    MilestoneService milestones;

    @Autowired
    SiteService sites;

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
    void aDateBeforeItsPredecessorsIsRefusedAtItsFieldWithBothNamed() {
        keep(CONTRACT, of(2025, 2, 1), of(2025, 2, 2), of(2025, 2, 3));
        refused(INITIATION_VISIT, of(2025, 1, 31), null, null, "plannedOn", CONTRACT, "2025-02-01");
        refused(INITIATION_VISIT, null, of(2025, 2, 1), null, "forecastOn", CONTRACT, "2025-02-02");
        refused(INITIATION_VISIT, null, null, of(2025, 2, 2), "actualOn", CONTRACT, "2025-02-03");
        assertThat(milestones.milestones("S1", "01").row(INITIATION_VISIT).id()).isNull();
        keep(INITIATION_VISIT, of(2025, 2, 1), of(2025, 2, 2), of(2025, 2, 3));
    }

    @Test
    void whoeverOpenedAnEmptyMilestoneDoesNotWriteOverItsFirstEntry() {
        var empty = milestones.milestones("S1", "01").row(CONTRACT).version();
        keep(CONTRACT, of(2025, 2, 1), of(2025, 2, 2), null);
        var mine = new MilestoneFacts(of(2025, 3, 1), null, null, null);
        assertThatThrownBy(() -> milestones.keep(new KeepMilestone("S1", "01", CONTRACT, empty, mine, null)))
                .isInstanceOf(StaleEdit.class);
        assertThat(milestones.milestones("S1", "01").row(CONTRACT).facts().plannedOn())
                .isEqualTo(of(2025, 2, 1));
    }

    @Test
    void aDateAfterItsFollowersIsRefusedToo() {
        keep(CONTRACT, null, null, of(2025, 2, 3));
        refused(FEASIBILITY, null, null, of(2025, 2, 4), "actualOn", CONTRACT, "2025-02-03");
        refused(INITIATION_VISIT, null, null, of(2025, 4, 2), "actualOn", ACTIVATED, "2025-04-01");
    }

    @Test
    void contractAndEthicsRunBesideEachOther() {
        keep(SELECTED, null, null, of(2025, 1, 1));
        keep(ETHICS_SUBMITTED, null, null, of(2025, 1, 10));
        keep(CONTRACT, null, null, of(2025, 3, 1));
        keep(ETHICS_APPROVED, null, null, of(2025, 2, 1));
        refused(INITIATION_VISIT, null, null, of(2025, 2, 15), "actualOn", CONTRACT, "2025-03-01");
    }

    @Test
    void whatFactsSayIsNeverTypedAndTheFutureIsNotActual() {
        for (var fact : List.of(ACTIVATED, FIRST_SCREENED, FIRST_ENROLLED, TARGET_25, TARGET_50, TARGET_100, CLOSED))
            assertThatThrownBy(() -> keep(fact, null, null, of(2025, 5, 1)))
                    .isInstanceOf(MilestoneRefused.class)
                    .hasMessageContaining("refused.fact");
        assertThatThrownBy(() -> keep(FEASIBILITY, null, null, of(2026, 7, 1)))
                .hasFieldOrPropertyWithValue("field", "actualOn")
                .hasMessageContaining("inFuture");
        keep(LAST_VISIT, of(2027, 7, 1), of(2027, 8, 1), null);
    }

    @Test
    void anActualDateIsChangedWithAReasonOnly() {
        keep(CONTRACT, null, null, of(2025, 2, 3));
        var now = milestones.milestones("S1", "01").row(CONTRACT);
        var other = new MilestoneFacts(null, null, of(2025, 2, 4), null);
        assertThatThrownBy(() -> milestones.keep(new KeepMilestone("S1", "01", CONTRACT, now.version(), other, " ")))
                .hasFieldOrPropertyWithValue("field", "reason");
        milestones.keep(new KeepMilestone("S1", "01", CONTRACT, now.version(), other, "the paper says so"));
        assertThatThrownBy(
                        () -> milestones.keep(new KeepMilestone("S1", "01", CONTRACT, now.version(), other, "again")))
                .isInstanceOf(StaleEdit.class);
        assertThat(database.sql(
                                "select reason from audit_entry where record_type = 'site_milestone' and action = 'CHANGED'")
                        .query(String.class)
                        .list())
                .containsExactly("the paper says so");
    }

    @Test
    void patientsAndStatusSayWhenTheirMilestonesWereReached() {
        for (var month = 1; month <= 6; month++)
            patient("01", month, of(2026, month, 1), month == 2 ? null : of(2026, month, 10), false);
        patient("01", 7, of(2025, 12, 1), of(2025, 12, 2), true);
        var way = milestones.milestones("S1", "01");
        assertThat(way.actual(ACTIVATED)).isEqualTo(of(2025, 4, 1));
        assertThat(way.actual(FIRST_SCREENED)).isEqualTo(of(2026, 1, 1));
        assertThat(way.actual(FIRST_ENROLLED)).isEqualTo(of(2026, 1, 10));
        assertThat(way.actual(TARGET_25)).isEqualTo(of(2026, 3, 10));
        assertThat(way.actual(TARGET_50)).isEqualTo(of(2026, 4, 10));
        assertThat(way.actual(TARGET_100)).isEqualTo(of(2026, 6, 10));
        assertThat(way.actual(CLOSED)).isNull();
        var version = sites.site("S1", "01").version();
        sites.changeStatus(new ChangeSiteStatus("S1", "01", version, SiteStatus.CLOSED, of(2026, 6, 20), "target met"));
        assertThat(milestones.milestones("S1", "01").actual(CLOSED)).isEqualTo(of(2026, 6, 20));
    }

    @Test
    void allSitesCostAsManyStatementsAsOne() {
        var sample = SampleStudy.of(database, "MANY");
        for (var number = 1; number <= 30; number++) sample.site("%02d".formatted(number), 1);
        var few = Statements.of(() -> milestones.milestones("S1")).size();
        assertThat(Statements.of(() -> milestones.milestones("MANY"))).hasSize(few);
        assertThat(milestones.milestones("MANY")).hasSize(30);
    }

    @Test
    void theFactsSuggestTheNextStatus() {
        database.sql("update site set status = 'INITIATED', activated_on = null where code = '01'")
                .update();
        assertThat(readiness(true).missing()).containsExactly(CONTRACT, ETHICS_APPROVED, INITIATION_VISIT);
        keep(CONTRACT, null, null, of(2025, 2, 1));
        keep(ETHICS_APPROVED, null, null, of(2025, 2, 1));
        keep(INITIATION_VISIT, null, null, of(2025, 3, 1));
        assertThat(readiness(false).kind()).isEqualTo(Readiness.Kind.NOT_READY);
        assertThat(readiness(false).approvalMissing()).isTrue();
        assertThat(readiness(true).kind()).isEqualTo(Readiness.Kind.READY_TO_ACTIVATE);
        patient("01", 1, of(2026, 1, 1), null, false);
        assertThat(readiness(true).kind()).isEqualTo(Readiness.Kind.SCREENS_ALREADY);
    }

    @Test
    void theActivationTypedInTheProfileKeepsTheOrderToo() {
        keep(INITIATION_VISIT, null, null, of(2025, 3, 1));
        var site = sites.site("S1", "01");
        var early = profile(of(2025, 2, 28));
        assertThatThrownBy(() -> sites.revise(new ReviseSite("S1", "01", site.version(), early, null)))
                .isInstanceOf(SiteRefused.class)
                .hasFieldOrPropertyWithValue("field", "activatedOn")
                .hasFieldOrPropertyWithValue("key", "site.milestone.refused.before");
        sites.revise(new ReviseSite("S1", "01", site.version(), profile(of(2025, 3, 1)), null));
        assertThat(milestones.milestones("S1", "01").actual(ACTIVATED)).isEqualTo(of(2025, 3, 1));
    }

    private static SiteProfile profile(LocalDate activated) {
        return new SiteProfile("Hospital", null, null, null, null, "UTC", null, 5, activated, null, null, null);
    }

    @Test
    void aSiteIsNotActivatedBeforeItsInitiationVisit() {
        database.sql("update site set status = 'INITIATED', activated_on = null where code = '01'")
                .update();
        keep(INITIATION_VISIT, null, null, of(2026, 3, 1));
        var version = sites.site("S1", "01").version();
        assertThatThrownBy(() -> sites.changeStatus(new ChangeSiteStatus(
                        "S1", "01", version, SiteStatus.ENROLLING, of(2026, 2, 28), "all is there")))
                .isInstanceOfSatisfying(SiteRefused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("on");
                    assertThat(refused.details())
                            .contains(ACTIVATED.ordinal(), INITIATION_VISIT.ordinal(), "2026-03-01");
                });
        sites.changeStatus(
                new ChangeSiteStatus("S1", "01", version, SiteStatus.ENROLLING, of(2026, 3, 1), "all is there"));
        assertThat(milestones.milestones("S1", "01").actual(ACTIVATED)).isEqualTo(of(2026, 3, 1));
    }

    @Test
    void aForeignSiteIsNotFoundAndACoordinatorReadsOnly() {
        SignIn.as(database, Role.COORDINATOR, "S1", "01");
        assertThat(milestones.milestones("S1")).extracting(SiteMilestones::site).containsExactly("01");
        assertThatThrownBy(() -> milestones.milestones("S1", "02")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep(CONTRACT, null, null, of(2025, 2, 1))).isInstanceOf(AccessDeniedException.class);
        SignIn.as(database, Role.STUDY_MANAGER, "S1", "02");
        assertThatThrownBy(() -> keep(CONTRACT, null, null, of(2025, 2, 1))).isInstanceOf(NotFound.class);
    }

    private Readiness readiness(boolean approved) {
        var status = sites.sites("S1").getFirst().status();
        return Readiness.of(status, milestones.milestones("S1", "01"), approved);
    }

    private void refused(
            MilestoneKind kind,
            @Nullable LocalDate planned,
            @Nullable LocalDate forecast,
            @Nullable LocalDate actual,
            String field,
            MilestoneKind other,
            String otherDay) {
        assertThatThrownBy(() -> keep(kind, planned, forecast, actual))
                .isInstanceOfSatisfying(MilestoneRefused.class, refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused.details()).contains(kind.ordinal(), other.ordinal(), otherDay);
                });
    }

    private void keep(
            MilestoneKind kind, @Nullable LocalDate planned, @Nullable LocalDate forecast, @Nullable LocalDate actual) {
        milestones.keep(
                new KeepMilestone("S1", "01", kind, 0, new MilestoneFacts(planned, forecast, actual, null), null));
    }

    private void patient(String site, int number, LocalDate screened, @Nullable LocalDate enrolled, boolean voided) {
        database.sql("""
                        insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, screened_on,
                          enrolled_on, voided, last_entry_at)
                        values ('S1', ?, ?, ?, '', ?, ?, ?, ?, timestamp '2026-06-30 00:00:00')
                        """)
                .params(
                        site,
                        "S" + number,
                        "P" + number,
                        enrolled == null ? "SCREENING" : "ENROLLED",
                        screened,
                        enrolled,
                        voided)
                .update();
    }
}
