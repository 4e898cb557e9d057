package papilio.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
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

    @BeforeEach
    void aStudy() {
        SampleStudy.of(database, "S1").site("01", 50);
        SignIn.as(database, Role.STUDY_MANAGER);
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
        assertThat(plans.plan("S1")).isPresent();
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
