package papilio.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.hamcrest.Matchers.closeTo;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import papilio.access.Role;
import papilio.enrollment.forecast.BackTest;
import papilio.enrollment.forecast.ForecastService;
import papilio.enrollment.forecast.Method;
import papilio.enrollment.forecast.Reach;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;

/** Six sites of a real study: what the forecast would have said in 2013, against an independent computation and what came. */
@PapilioTest
class TheForecastOfSixRealSitesTest {
    private static final String STUDY = SixSites.STUDY;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    @Autowired
    ImportService imports;

    @Autowired
    ForecastService forecasts;

    private String manager = "";

    @BeforeEach
    void study() {
        manager = SignIn.as(database, Role.STUDY_MANAGER);
        SixSites.imported(database, imports);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void inTheMiddleOfTheYear() {
        check("2013-06-30", 36, 7.602, 383.9, "2014-05-15", 214.0, 246.1, 278.3, 318.3, 363.5, 408.2, 463.9);
    }

    @Test
    void atItsEnd() {
        check("2013-12-31", 59, 5.295, 264.1, "2014-05-03", 67.8, 83.9, 100.7, 122.5, 147.4, 173.1, 205.3);
    }

    private void check(String cutoff, int enrolled, double shape, double rate, String median, double... days) {
        var forecast = forecasts.at(STUDY, LocalDate.parse(cutoff), 74);

        assertThat(forecast.method()).isEqualTo(Method.POISSON_GAMMA);
        assertThat(forecast.enrolled()).isEqualTo(enrolled);
        assertThat(forecast.shape()).isCloseTo(shape, withinPercentage(0.1));
        assertThat(forecast.rate()).isCloseTo(rate, withinPercentage(0.1));
        assertThat(forecast.reach()).hasSize(7);
        for (var index = 0; index < days.length; index++)
            assertThat(forecast.reach().get(index).days()).isCloseTo(days[index], withinPercentage(3));
        var date = LocalDate.parse(median);
        assertThat(forecast.medianDate()).isBetween(date.minusDays(3), date.plusDays(3));
    }

    @Test
    void aProgramGetsTheSame() throws Exception {
        SignIn.out();
        web.perform(get("/api/v1/studies/" + STUDY + "/forecast?cutoff=2013-06-30&target=74")
                        .with(user(manager).roles("STUDY_MANAGER")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.method").value("POISSON_GAMMA"))
                .andExpect(jsonPath("$.shape").value(closeTo(7.602, 0.01)))
                .andExpect(jsonPath("$.rate").value(closeTo(383.9, 0.5)))
                .andExpect(jsonPath("$.ratePerDay").value(closeTo(0.1188, 0.0002)))
                .andExpect(jsonPath("$.daysToTarget['2.5']").value(closeTo(214.0, 6)))
                .andExpect(jsonPath("$.daysToTarget['50']").value(closeTo(318.3, 9)))
                .andExpect(jsonPath("$.daysToTarget['97.5']").value(closeTo(463.9, 13)))
                .andExpect(jsonPath("$.perSite.length()").value(6))
                .andExpect(jsonPath("$.perSite[0].code").value("703"))
                .andExpect(jsonPath("$.perSite[0].enrolled").value(11))
                .andExpect(jsonPath("$.perSite[0].openDays").value(356));
    }

    @Test
    void aPastForecastUsesOnlyWhatWasDatedByThen() {
        var before = forecasts.at(STUDY, LocalDate.parse("2012-12-31"), 74);
        assertThat(before.sites())
                .as("717 screened its first patient in January")
                .hasSize(5);
        database.sql("delete from criterion_answer where study_code = 'CDISCPILOT01'")
                .update();
        database.sql(
                        "update patient set voided = true where study_code = 'CDISCPILOT01' and screened_on > date '2012-12-31'")
                .update();
        database.sql(
                        "update patient set enrolled_on = null where study_code = 'CDISCPILOT01' and enrolled_on > date '2012-12-31'")
                .update();
        database.sql(
                        "update patient set failed_on = null where study_code = 'CDISCPILOT01' and failed_on > date '2012-12-31'")
                .update();

        var again = forecasts.at(STUDY, LocalDate.parse("2012-12-31"), 74);

        assertThat(again.reach()).isEqualTo(before.reach());
        assertThat(again.sites()).isEqualTo(before.sites());
    }

    @Test
    void theBackTestHoldsEachMonthAgainstTheDayThatCame() {
        var test = forecasts.backTest(STUDY);

        var last = database.sql("select max(enrolled_on) from patient where study_code = 'CDISCPILOT01'")
                .query(LocalDate.class)
                .single();
        assertThat(test.reachedOn()).isEqualTo(last);
        assertThat(test.months())
                .extracting(month -> YearMonth.from(month.cutoff()))
                .contains(YearMonth.of(2013, 1), YearMonth.of(2013, 12))
                .isSorted()
                .allMatch(month -> month.atEndOfMonth().isBefore(last));
        var june = month(test, "2013-06-30");
        assertThat(june.enrolled()).isEqualTo(36);
        assertThat(LocalDate.parse(june.median()))
                .isBetween(LocalDate.parse("2014-05-12"), LocalDate.parse("2014-05-18"));
        assertThat(june.error())
                .isEqualTo((double) java.time.temporal.ChronoUnit.DAYS.between(last, LocalDate.parse(june.median())));
        assertThat(test.inside(50)).isLessThanOrEqualTo(test.inside(80));
        assertThat(test.inside(80)).isLessThanOrEqualTo(test.inside(95));
        var mean = test.months().stream()
                .map(BackTest.Month::error)
                .filter(java.util.Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        assertThat(test.bias()).isCloseTo(mean, within(1e-9));
    }

    @Test
    void eachMonthOfTheBackTestIsTheForecastOfItsCutoff() {
        for (var month :
                forecasts.backTest(STUDY).months().stream().skip(3).limit(4).toList()) {
            var then = forecasts.at(STUDY, month.cutoff(), 74);
            assertThat(month.median()).isEqualTo(String.valueOf(then.medianDate()));
            assertThat(month.from80()).isEqualTo(String.valueOf(then.band(80).from()));
            assertThat(month.method()).isEqualTo(then.method());
        }
    }

    @Test
    void aTargetThatWasReachedSaysWhen() {
        var reached = forecasts.at(STUDY, LocalDate.parse("2013-12-31"), 36);
        assertThat(reached.reachedOn()).isBetween(LocalDate.parse("2013-06-01"), LocalDate.parse("2013-06-30"));
        assertThat(reached.problem()).isEqualTo("enrollment.forecast.none.reached");
        assertThat(reached.reach()).extracting(Reach::day).isEqualTo(List.of());
    }

    private static BackTest.Month month(BackTest test, String cutoff) {
        return test.months().stream()
                .filter(month -> month.cutoff().toString().equals(cutoff))
                .findFirst()
                .orElseThrow();
    }
}
