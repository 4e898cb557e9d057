package papilio.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Role;
import papilio.figures.FiguresService;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.fixtures.Statements;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.Refusal;
import papilio.shared.StaleEdit;

/** Versions of a plan: they only rise, they say why, and the second of two people is told. */
@PapilioTest
class ThePlanByMonthTest {
    @Autowired
    JdbcClient database;

    @Autowired
    PlanService plans;

    @Autowired
    FiguresService figures;

    private SampleStudy study;
    private String manager;

    @BeforeEach
    void aStudy() {
        study = SampleStudy.of(database, "S1").site("01", 50);
        manager = SignIn.as(database, Role.STUDY_MANAGER);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void theNewestVersionStandsBesideTheFigures() {
        plans.revise(plan(0, null, 5, 10));
        plans.revise(plan(1, "Two sites more", 6, 14));
        assertThat(plans.versions("S1")).extracting(PlanRow::version).containsExactly(2, 1);
        assertThat(figures.figures("S1", null).enrollmentByMonth().getFirst().planned())
                .isEqualTo(6);
        assertThat(audited()).isEqualTo(2);
    }

    @Test
    void whoeverHasSomeSitesSeesNoPlanBesideTheirCount() {
        plans.revise(plan(0, null, 5, 10));
        SignIn.as(database, Role.COORDINATOR, "S1", "01");
        assertThat(figures.figures("S1", null).enrollmentByMonth()).isEmpty();
        assertThat(plans.plan("S1")).as("it holds the targets of all sites").isEmpty();
        assertThat(plans.versions("S1")).isEmpty();
    }

    @Test
    void aPlanThatFallsIsRefused() {
        assertThatThrownBy(() -> plan(0, null, 10, 9))
                .isInstanceOf(Refusal.class)
                .extracting("key")
                .isEqualTo("enrollment.plan.falls");
        assertThatThrownBy(() -> plan(0, null, -1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> plan(0, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void aNewVersionSaysWhy() {
        plans.revise(plan(0, null, 5));
        assertThatThrownBy(() -> plan(1, " ", 6))
                .isInstanceOf(Refusal.class)
                .extracting("field")
                .isEqualTo("reason");
    }

    @Test
    void theSecondOfTwoIsTold() {
        plans.revise(plan(0, null, 5));
        assertThatThrownBy(() -> plans.revise(plan(0, null, 7))).isInstanceOf(StaleEdit.class);
        assertThat(plans.versions("S1")).hasSize(1);
    }

    @Test
    void onlyTheStudyManagerOfTheWholeStudyPlans() {
        SignIn.as(database, Role.MONITOR);
        assertThatThrownBy(() -> plans.revise(plan(0, null, 5))).isInstanceOf(AccessDeniedException.class);
        SignIn.as(database, Role.STUDY_MANAGER, "S1", "01");
        assertThatThrownBy(() -> plans.revise(plan(0, null, 5))).isInstanceOf(NotFound.class);
        SampleStudy.of(database, "S2");
        SignIn.as(database, Role.MONITOR, "S2");
        assertThatThrownBy(() -> plans.plan("S1")).isInstanceOf(NotFound.class);
    }

    @Test
    void anEvenPlanEndsAtTheTarget() {
        var months = RevisePlan.evenly(YearMonth.of(2026, 1), YearMonth.of(2026, 4), 10);
        assertThat(months.values()).containsExactly(3, 5, 8, 10);
    }

    @Test
    void theFirstVersionIsTheBaselineAndKnowsItsTargets() {
        plans.revise(plan(0, null, 5, 139));
        plans.revise(plan(1, "Slower start", 3, 139));
        var versions = plans.versions("S1");
        assertThat(versions).extracting(PlanRow::kind).containsExactly(PlanKind.REBASELINE, PlanKind.BASELINE);
        assertThat(versions.getLast().target()).isEqualTo(139);
        assertThat(versions.getLast().siteTargets()).containsExactly(entry("01", 50));
        assertThat(versions.getFirst().reason()).isEqualTo("Slower start");
        assertThat(versions.getFirst().madeBy()).isEqualTo(manager);
    }

    @Test
    void newTargetsAreTheStudysAndTheSitesAtOnceAndOldVersionsKeepTheirs() {
        plans.revise(plan(0, null, 5, 139));
        plans.revise(targets(1, "Approved extension", 150, "01", 150));
        assertThat(figures.figures("S1", null).target()).isEqualTo(150);
        assertThat(figures.figures("S1", null).sites().getFirst().target()).isEqualTo(150);
        assertThat(plans.plan("S1").orElseThrow().siteTargets()).containsExactly(entry("01", 150));
        assertThat(plans.versions("S1").getLast().target()).isEqualTo(139);
        assertThat(database.sql("select count(*) from audit_entry where record_type in ('study', 'site')"
                                + " and reason = 'Approved extension'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aSumThatDiffersFromTheStudysNeedsAReason() {
        assertThatThrownBy(() -> plans.revise(targets(0, null, 139, "01", 120)))
                .isInstanceOf(FieldRefusal.class)
                .hasFieldOrPropertyWithValue("field", "reason")
                .hasFieldOrPropertyWithValue("key", "enrollment.plan.doubt.sumDiffers");
        assertThat(plans.versions("S1")).isEmpty();
        plans.revise(targets(0, "The second site follows", 139, "01", 120));
        assertThat(figures.figures("S1", null).sites().getFirst().target()).isEqualTo(120);
    }

    @Test
    void aTargetBelowWhatIsEnrolledNeedsAReason() {
        enrolled(3);
        assertThatThrownBy(() -> plans.revise(targets(0, null, 2, "01", 2)))
                .isInstanceOf(FieldRefusal.class)
                .hasFieldOrPropertyWithValue("key", "enrollment.plan.doubt.belowEnrolled");
        assertThatThrownBy(() -> plans.revise(targets(0, null, 139, "01", 2)))
                .isInstanceOf(FieldRefusal.class)
                .hasFieldOrPropertyWithValue("key", "enrollment.plan.doubt.siteBelowEnrolled");
        plans.revise(targets(0, "The sponsor ends the study", 2, "01", 2));
        assertThat(figures.figures("S1", null).target()).isEqualTo(2);
    }

    @Test
    void aSiteGoesWithItsShareUnlessItHasMonthsOfItsOwn() {
        study.site("02", 30);
        var own = new TreeMap<>(Map.of(YearMonth.of(2026, 6), 1, YearMonth.of(2026, 7), 30));
        var command = plan(0, null, 40, 80);
        plans.revise(new RevisePlan(
                "S1",
                0,
                command.months(),
                null,
                Collections.emptyNavigableMap(),
                new TreeMap<>(Map.of("02", own)),
                null));
        var made = plans.plan("S1").orElseThrow();
        assertThat(made.site("01").values()).containsExactly(25, 50);
        assertThat(made.site("02")).isEqualTo(own);
        assertThat(made.site("03")).isEmpty();
    }

    @Test
    void aSitesPlanThatFallsIsRefusedAtItsField() {
        var falls = new TreeMap<>(Map.of(YearMonth.of(2026, 6), 4, YearMonth.of(2026, 7), 3));
        assertThatThrownBy(() -> new RevisePlan(
                        "S1",
                        0,
                        plan(0, null, 5).months(),
                        null,
                        Collections.emptyNavigableMap(),
                        new TreeMap<>(Map.of("01", falls)),
                        null))
                .hasFieldOrPropertyWithValue("field", "siteMonths")
                .hasFieldOrPropertyWithValue("key", "enrollment.plan.siteFalls");
    }

    @Test
    void anUnknownSiteIsRefusedAndNothingIsKept() {
        assertThatThrownBy(() -> plans.revise(targets(0, "Why not", 139, "99", 5)))
                .hasFieldOrPropertyWithValue("field", "siteTargets");
        assertThat(plans.versions("S1")).isEmpty();
    }

    @Test
    void theSecondOfTwoChangesNoTargetEither() {
        plans.revise(plan(0, null, 5, 139));
        assertThatThrownBy(() -> plans.revise(targets(0, "Mine", 80, "01", 80))).isInstanceOf(StaleEdit.class);
        assertThat(figures.figures("S1", null).target()).isEqualTo(139);
    }

    @Test
    void versionsAreReadInAsManyStatementsWhateverTheirNumber() {
        plans.revise(plan(0, null, 5, 139));
        var one = Statements.of(() -> plans.versions("S1"));
        for (var version = 1; version <= 4; version++) plans.revise(plan(version, "Again", 5 + version, 139));
        assertThat(Statements.of(() -> plans.versions("S1"))).hasSameSizeAs(one);
        assertThat(plans.versions("S1")).hasSize(5);
    }

    private static RevisePlan targets(int basedOn, @Nullable String reason, int study, String site, int target) {
        return new RevisePlan(
                "S1",
                basedOn,
                plan(0, null, 1, study).months(),
                study,
                new TreeMap<>(Map.of(site, target)),
                Collections.emptyNavigableMap(),
                reason);
    }

    private void enrolled(int patients) {
        for (var number = 1; number <= patients; number++)
            database.sql("""
                            insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, screened_on,
                              enrolled_on, last_entry_at)
                            values ('S1', '01', ?, ?, ?, 'ENROLLED', date '2026-06-01', date '2026-06-02',
                              timestamp '2026-06-02 00:00:00')
                            """).params("S" + number, "P" + number, "p" + number).update();
    }

    private static RevisePlan plan(int basedOn, @Nullable String reason, int... counts) {
        var months = new TreeMap<YearMonth, Integer>();
        for (var index = 0; index < counts.length; index++) months.put(YearMonth.of(2026, index + 6), counts[index]);
        return new RevisePlan("S1", basedOn, months, reason);
    }

    private int audited() {
        return database.sql("select count(*) from audit_entry where record_type = 'enrollment_plan'")
                .query(Integer.class)
                .single();
    }
}
