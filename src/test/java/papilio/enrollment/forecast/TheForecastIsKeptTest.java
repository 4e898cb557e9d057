package papilio.enrollment.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.access.Scope;
import papilio.enrollment.PlanService;
import papilio.enrollment.RevisePlan;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;

/** The forecast of a study: kept while nothing changes, made anew when something does, and of the caller's sites alone. */
@PapilioTest
class TheForecastIsKeptTest {
    @Autowired
    JdbcClient database;

    @Autowired
    ForecastService forecasts;

    @Autowired
    ForecastStore store;

    @Autowired
    PlanService plans;

    @BeforeEach
    void aStudyWithThreeSites() {
        SampleStudy.of(database, "F1").site("01", 70).site("02", 40).site("03", 29);
        for (var number = 1; number <= 12; number++)
            patient("01", number, LocalDate.of(2025, 5, 1).plusDays(30L * number));
        for (var number = 1; number <= 6; number++)
            patient("02", number, LocalDate.of(2025, 6, 1).plusDays(50L * number));
        patient("03", 1, LocalDate.of(2025, 9, 9));
        SignIn.as(database, Role.STUDY_MANAGER);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void itSaysWhenTheTargetIsReached() {
        var forecast = forecasts.current("F1");
        assertThat(forecast.enrolled()).isEqualTo(19);
        assertThat(forecast.target()).isEqualTo(139);
        assertThat(forecast.method()).isEqualTo(Method.POISSON_GAMMA);
        assertThat(forecast.cutoff()).isEqualTo("2026-06-30");
        assertThat(forecast.sites()).extracting(SiteForecast::openDays).containsOnly(456L);
        assertThat(forecast.band(80).from()).isBefore(forecast.medianDate());
        assertThat(forecast.band(95).to()).isAfter(forecast.band(80).to());
        assertThat(forecast.sites())
                .extracting(site -> site.shares().ofRate())
                .satisfies(shares -> assertThat(
                                shares.stream().mapToDouble(Double::doubleValue).sum())
                        .isCloseTo(100, within(1e-9)));
    }

    @Test
    void itIsKeptWhileNothingChanges() {
        var first = forecasts.current("F1");
        assertThat(kept()).isEqualTo(1);
        assertThat(forecasts.current("F1")).isEqualTo(first);
        assertThat(forecasts.current("F1").computedAt()).isEqualTo(first.computedAt());
    }

    @Test
    void aChangeOfPatientsSitesOrTargetMakesItAnew() {
        var first = forecasts.current("F1");
        patient("02", 99, LocalDate.of(2026, 6, 1));
        var second = forecasts.current("F1");
        assertThat(second.enrolled()).isEqualTo(20);
        assertThat(second.computedAt()).isAfter(first.computedAt());
        database.sql("update site set status = 'CLOSED' where study_code = 'F1' and code = '02'")
                .update();
        var third = forecasts.current("F1");
        assertThat(third.ratePerDay()).isLessThan(second.ratePerDay());
        database.sql("update study set target = 60 where code = 'F1'").update();
        assertThat(forecasts.current("F1").medianDate()).isBefore(third.medianDate());
        database.sql("update study set planned_end = date '2027-01-31' where code = 'F1'")
                .update();
        assertThat(forecasts.current("F1").probabilityByPlannedDate()).isNotNull();
        assertThat(kept()).as("the last one replaces the one before").isEqualTo(1);
    }

    @Test
    void whoeverHasSomeSitesGetsTheirForecastAndNoOther() {
        var whole = forecasts.current("F1");
        SignIn.as(database, Role.INVESTIGATOR, "F1", "01", "02");
        var own = forecasts.current("F1");
        assertThat(own.wholeStudy()).isFalse();
        assertThat(own.target()).isEqualTo(110);
        assertThat(own.enrolled()).isEqualTo(18);
        assertThat(own.sites()).extracting(SiteForecast::code).containsExactly("01", "02");
        assertThat(own.method())
                .as("two sites are too few, and there is no plan")
                .isEqualTo(Method.NONE);
        assertThatThrownBy(() -> forecasts.whatIf("F1", pause("03"))).isInstanceOf(NotFound.class);
        SampleStudy.of(database, "F2").site("01", 5);
        assertThatThrownBy(() -> forecasts.current("F2")).isInstanceOf(NotFound.class);
        SignIn.as(database, Role.MONITOR);
        assertThat(forecasts.current("F1").reach()).isEqualTo(whole.reach());
        assertThat(kept()).isEqualTo(2);
    }

    /** The study's plan has 110 in the middle of its course; for some of its sites that is no day at all. */
    @Test
    void someSitesAreToBeReadyWhenTheStudyIs() {
        plans.revise(
                new RevisePlan("F1", 0, RevisePlan.evenly(YearMonth.of(2025, 4), YearMonth.of(2027, 3), 139), null));
        assertThat(forecasts.current("F1").plannedBy()).isEqualTo("2027-03-31");
        SignIn.as(database, Role.INVESTIGATOR, "F1", "01", "02");
        assertThat(forecasts.current("F1").target()).isEqualTo(110);
        assertThat(forecasts.current("F1").plannedBy()).isEqualTo("2027-03-31");
    }

    @Test
    void aCutoffToComeAndAnImpossibleTargetAreRefused() {
        assertThatThrownBy(() -> forecasts.at("F1", LocalDate.parse("2026-07-01"), null))
                .isInstanceOf(FieldRefusal.class)
                .extracting("field")
                .isEqualTo("cutoff");
        for (var target : List.of(0, -5, 1_000_001))
            assertThatThrownBy(() -> forecasts.at("F1", null, target))
                    .isInstanceOf(FieldRefusal.class)
                    .extracting("field")
                    .isEqualTo("target");
    }

    @Test
    void theBackTestComparesCountsWhileTheTargetIsAhead() {
        var test = forecasts.backTest("F1");
        assertThat(test.reachedOn()).isNull();
        assertThat(test.months()).isNotEmpty();
        var last = test.months().getLast();
        assertThat(last.cutoff()).isEqualTo("2026-03-31");
        assertThat(last.at()).isEqualTo("2026-06-30");
        assertThat(last.came()).isEqualTo("19");
        assertThat(forecasts.backTest("F1")).isEqualTo(test);
    }

    @Test
    void aScenarioMovesTheDayAndChangesNothing() {
        var nothing = forecasts.whatIf("F1", Scenario.NOTHING);
        assertThat(nothing.daysLater()).isEqualTo(0L);
        var more = forecasts.whatIf("F1", opening(LocalDate.of(2026, 9, 1), 3.0));
        assertThat(more.daysLater()).isNegative();
        assertThat(more.changed().ratePerDay()).isCloseTo(more.today().ratePerDay() + 3 / 30.4375, within(1e-9));
        assertThat(forecasts.whatIf("F1", pause("01")).daysLater()).isPositive();
        var slower = new Scenario(List.of(), List.of(), List.of(), 0.5, null);
        assertThat(forecasts.whatIf("F1", slower).daysLater()).isPositive();
        var fewer = new Scenario(List.of(), List.of(), List.of(), null, 60);
        assertThat(forecasts.whatIf("F1", fewer).daysLater()).isNegative();
        var faster = new Scenario(List.of(), List.of(), List.of(new Scenario.Pace("03", 2)), null, null);
        assertThat(forecasts.whatIf("F1", faster).daysLater()).isNegative();
        assertThat(forecasts.current("F1")).isEqualTo(nothing.today());
    }

    @Test
    void aScenarioThatCannotBeIsRefusedAtItsField() {
        assertThatThrownBy(() -> forecasts.whatIf("F1", opening(LocalDate.of(2026, 6, 30), 1.0)))
                .isInstanceOf(FieldRefusal.class)
                .extracting("field")
                .isEqualTo("on");
        assertThatThrownBy(() -> new Scenario(List.of(), List.of(), List.of(), 1.0, null))
                .isInstanceOf(FieldRefusal.class);
        assertThatThrownBy(() -> new Scenario.Pause("01", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 1)))
                .isInstanceOf(FieldRefusal.class);
        assertThatThrownBy(() -> new Scenario.Pace("01", -1)).isInstanceOf(FieldRefusal.class);
    }

    @Test
    void theMiddlePathIsAPlanThatRisesToTheTarget() {
        var scenario = opening(LocalDate.of(2026, 9, 1), 3.0);
        var months = forecasts.plan("F1", scenario);
        var changed = forecasts.whatIf("F1", scenario).changed();
        assertThat(months.get(YearMonth.of(2026, 6))).isEqualTo(19);
        assertThat(months.lastKey()).isEqualTo(YearMonth.from(changed.medianDate()));
        assertThat(months.lastEntry().getValue()).isEqualTo(139);
        assertThat(List.copyOf(months.values())).isSorted();
        assertThat(months)
                .hasSize((int) (months.firstKey().until(months.lastKey(), java.time.temporal.ChronoUnit.MONTHS) + 1));
    }

    /** A day that was typed says when the site is to come; its forecast activation where that day has gone by without a step. */
    @Test
    void aSiteThatIsPlannedOrInitiatedEnrollsFromTheDayExpected() {
        var without = forecasts.current("F1");
        for (var status : List.of("PLANNED", "INITIATED")) {
            coming(status, "2026-10-01", null);
            var typed = forecasts.current("F1");
            assertThat(typed.medianDate()).isBefore(without.medianDate());
            assertThat(enrolls(typed)).isTrue();
            coming(status, "2025-10-01", "2026-10-01");
            var expected = forecasts.current("F1");
            assertThat(expected.reach()).isEqualTo(typed.reach());
            assertThat(enrolls(expected)).isTrue();
            coming(status, "2025-10-01", null);
            var tomorrow = forecasts.current("F1");
            assertThat(tomorrow.medianDate()).isBefore(typed.medianDate());
            assertThat(tomorrow.sites().getLast().openDays())
                    .as("it was not open yet")
                    .isZero();
        }
        database.sql("update site set status = 'PAUSED' where study_code = 'F1' and code = '04'")
                .update();
        assertThat(enrolls(forecasts.current("F1"))).isFalse();
    }

    /** A forecast of an older method is not passed for one of this. */
    @Test
    void whatAnOlderMethodStoredIsComputedAnew() {
        var scope = Scope.all("F1");
        for (var purpose : List.of("CURRENT", "HEADLINE_FAN", "BACK_TEST")) {
            store.keep(scope, purpose, "basis", java.time.Instant.EPOCH, "old");
            assertThat(store.find(scope, purpose, "basis", String.class)).contains("old");
            database.sql("update enrollment_forecast set inputs_hash = :hash where purpose = :purpose")
                    .param("hash", ForecastStore.hash(ForecastStore.EDITION - 1, "basis"))
                    .param("purpose", purpose)
                    .update();
            assertThat(store.find(scope, purpose, "basis", String.class)).isEmpty();
        }
    }

    private static boolean enrolls(Forecast forecast) {
        return forecast.sites().getLast().enrolls();
    }

    private void coming(String status, String activated, @Nullable String forecast) {
        database.sql("delete from site_milestone where study_code = 'F1'").update();
        database.sql("delete from site where study_code = 'F1' and code = '04'").update();
        database.sql("""
                        insert into site (study_code, code, name_en, zone, status, activated_on)
                        values ('F1', '04', 'Hospital 04', 'Asia/Shanghai', ?, ?)
                        """).params(status, LocalDate.parse(activated)).update();
        if (forecast == null) return;
        database.sql(
                        "insert into site_milestone (study_code, site_code, kind, forecast_on) values ('F1', '04', 'ACTIVATED', ?)")
                .param(LocalDate.parse(forecast))
                .update();
    }

    private static Scenario opening(LocalDate on, double perMonth) {
        return new Scenario(List.of(new Scenario.Opening(null, on, perMonth)), List.of(), List.of(), null, null);
    }

    private static Scenario pause(String site) {
        return new Scenario(
                List.of(),
                List.of(new Scenario.Pause(site, LocalDate.of(2026, 8, 1), LocalDate.of(2027, 2, 1))),
                List.of(),
                null,
                null);
    }

    private int kept() {
        return database.sql("select count(*) from enrollment_forecast where study_code = 'F1' and purpose = 'CURRENT'")
                .query(Integer.class)
                .single();
    }

    private void patient(String site, int number, LocalDate enrolled) {
        var no = site + "-" + number;
        database.sql("""
                        insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, screened_on,
                          enrolled_on, last_entry_at)
                        values ('F1', ?, ?, ?, ?, 'ENROLLED', ?, ?, timestamp '2026-06-01 00:00:00')
                        """)
                .params(site, no, no, no, enrolled.minusDays(5), enrolled)
                .update();
    }
}
