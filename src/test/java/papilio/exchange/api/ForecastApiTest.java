package papilio.exchange.api;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;

/** The forecast for programs: names of the contract, the caller's sites, problems that name the member. */
@PapilioTest
class ForecastApiTest {
    private static final String FORECAST = "/api/v1/studies/A1/forecast";

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void aStudy() {
        SampleStudy.of(database, "A1").site("01", 50).site("02", 30).site("03", 20);
        for (var number = 1; number <= 6; number++) patient("01", number);
        for (var number = 1; number <= 2; number++) patient("02", number);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void itHasTheNamesOfTheContract() throws Exception {
        web.perform(get(FORECAST + "?cutoff=2026-06-30&target=80").with(manager()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.target").value(80))
                .andExpect(jsonPath("$.enrolled").value(8))
                .andExpect(jsonPath("$.medianDate").isString())
                .andExpect(jsonPath("$.bands['50']", hasSize(2)))
                .andExpect(jsonPath("$.bands['80']", hasSize(2)))
                .andExpect(jsonPath("$.bands['95'][0]").isString())
                .andExpect(jsonPath("$.probabilityByPlannedDate").value(nullValue()))
                .andExpect(jsonPath("$.ratePerDay").isNumber())
                .andExpect(jsonPath("$.shape").isNumber())
                .andExpect(jsonPath("$.rate").isNumber())
                .andExpect(jsonPath("$.perSite", hasSize(3)))
                .andExpect(jsonPath("$.perSite[0].openDays").value(456))
                .andExpect(jsonPath("$.perSite[0].shares.ofEnrolled").value(75.0))
                .andExpect(jsonPath("$.problem").value(nullValue()));
    }

    @Test
    void withoutAForecastASentenceSaysWhy() throws Exception {
        web.perform(get(FORECAST).with(coordinatorOf("03")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.method").value("NONE"))
                .andExpect(jsonPath("$.medianDate").value(nullValue()))
                .andExpect(jsonPath("$.perSite", hasSize(1)))
                .andExpect(jsonPath("$.problem").value(org.hamcrest.Matchers.startsWith("There are too few sites")));
        web.perform(get(FORECAST + "?target=8").with(manager()).header("Accept-Language", "zh-CN"))
                .andExpect(jsonPath("$.reachedOn").value("2025-12-01"))
                .andExpect(jsonPath("$.problem").value("目标 8 例已于 2025-12-01 达到。"));
    }

    @Test
    void whatCannotBeAskedIsNamed() throws Exception {
        for (var target : new String[] {"0", "-1", "many", "1000001", "99999999999", "7.5"})
            web.perform(get(FORECAST).queryParam("target", target).with(manager()))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(jsonPath("$.errors[0].field").value("target"));
        for (var day : new String[] {"30.06.2026", "2026-07-01", "9999-12-31", "0001-01-01"})
            web.perform(get(FORECAST).queryParam("cutoff", day).with(manager()))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].field").value("cutoff"));
    }

    @Test
    void aForeignStudyIsUnknownAndNobodyIsNobody() throws Exception {
        SampleStudy.of(database, "A2").site("01", 5);
        for (var code : new String[] {"A2", "NONE"})
            web.perform(get("/api/v1/studies/" + code + "/forecast").with(coordinatorOf("01")))
                    .andExpect(status().isNotFound());
        web.perform(get(FORECAST)).andExpect(status().isUnauthorized());
        web.perform(get(FORECAST).with(as(Role.ADMINISTRATOR, SignIn.as(database, Role.ADMINISTRATOR))))
                .andExpect(status().isForbidden());
    }

    @Test
    void theBackTestIsThereToo() throws Exception {
        web.perform(get(FORECAST + "/backtest").with(manager()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.target").value(139))
                .andExpect(jsonPath("$.inside['80']").isNumber())
                .andExpect(jsonPath("$.months[0].cutoff").isString());
    }

    private RequestPostProcessor manager() {
        return as(Role.STUDY_MANAGER, SignIn.as(database, Role.STUDY_MANAGER));
    }

    private RequestPostProcessor coordinatorOf(String... sites) {
        return as(Role.COORDINATOR, SignIn.as(database, Role.COORDINATOR, "A1", sites));
    }

    private static RequestPostProcessor as(Role role, String name) {
        SignIn.out();
        return user(name).roles(role.name());
    }

    private void patient(String site, int number) {
        var no = site + "-" + number;
        var enrolled = LocalDate.of(2025, 6, 1).withMonth(6 + number);
        database.sql("""
                        insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, screened_on,
                          enrolled_on, last_entry_at)
                        values ('A1', ?, ?, ?, ?, 'ENROLLED', ?, ?, timestamp '2026-06-01 00:00:00')
                        """)
                .params(site, no, no, no, enrolled.minusDays(5), enrolled)
                .update();
    }
}
