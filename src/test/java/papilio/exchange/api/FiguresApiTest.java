package papilio.exchange.api;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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

/** The figures for programs: names of the contract, the caller's sites, problems that name the member. */
@PapilioTest
class FiguresApiTest {
    private static final String FIGURES = "/api/v1/studies/S1/figures?cutoff=2026-06-30";

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void aStudyWithTwoSites() {
        SampleStudy.of(database, "S1").site("01", 50).site("02", 30);
        patient("01", "01-001", "2026-01-10", "2026-02-01");
        patient("01", "01-002", "2026-03-10", "2026-03-11");
        patient("02", "02-001", "2026-03-10", "2026-03-11");
        voided(patient("02", "02-002", "2026-03-10", "2026-03-11"));
        event("01-001", "01-001-1", "2026-02-03", true);
        event("02-001", "02-001-1", "2026-03-12", false);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void theManagerGetsEverySiteUnderTheNamesOfTheContract() throws Exception {
        web.perform(get(FIGURES).with(manager()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(7))
                .andExpect(jsonPath("$.study").value("S1"))
                .andExpect(jsonPath("$.cutoff").value("2026-06-30"))
                .andExpect(jsonPath("$.scope").value(containsInAnyOrder("01", "02")))
                .andExpect(jsonPath("$.target").value(139))
                .andExpect(jsonPath("$.overall.length()").value(13))
                .andExpect(jsonPath("$.overall.enrolled").value(3))
                .andExpect(jsonPath("$.overall.percentOfTarget").value(300.0 / 139))
                .andExpect(jsonPath("$.overall.dosed").value(3))
                .andExpect(jsonPath("$.overall.discontinued.total").value(0))
                .andExpect(jsonPath("$.overall.adverseEvents.length()").value(6))
                .andExpect(jsonPath("$.overall.adverseEvents.special").value(nullValue()))
                .andExpect(jsonPath("$.overall.adverseEvents.serious.length()").value(8))
                .andExpect(jsonPath("$.overall.adverseEvents.serious.patients").value(1))
                .andExpect(jsonPath("$.overall.adverseEvents.treatmentEmergent.percent")
                        .value(200.0 / 3))
                .andExpect(jsonPath("$.sites[0].length()").value(15))
                .andExpect(jsonPath("$.sites[0].code").value("01"))
                .andExpect(jsonPath("$.sites[0].target").value(50))
                .andExpect(jsonPath("$.sites[0].percentOfTarget").value(4.0))
                .andExpect(jsonPath("$.enrollmentByMonth", hasSize(6)))
                .andExpect(jsonPath("$.enrollmentByMonth[0].month").value("2026-01"))
                .andExpect(jsonPath("$.enrollmentByMonth[0].planned").value(nullValue()))
                .andExpect(jsonPath("$.enrollmentByMonth[5].cumulative").value(3));
    }

    @Test
    void aCoordinatorGetsTheOwnSiteAlone() throws Exception {
        var site01 = coordinatorOf("01");
        web.perform(get(FIGURES).with(site01))
                .andExpect(jsonPath("$.scope", hasSize(1)))
                .andExpect(jsonPath("$.target").value(50))
                .andExpect(jsonPath("$.overall.enrolled").value(2))
                .andExpect(jsonPath("$.sites", hasSize(1)))
                .andExpect(content()
                        .string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("02" + "-001"))));
        web.perform(get("/api/v1/studies/S1/safety/tables").with(site01))
                .andExpect(jsonPath("$.length()").value(4))
                .andExpect(jsonPath("$.bySocAndTerm[0].soc").value(nullValue()))
                .andExpect(jsonPath("$.bySocAndTerm[0].length()").value(6))
                .andExpect(jsonPath("$.bySocAndTerm[0].events").value(1))
                .andExpect(jsonPath("$.bySeverity[0].length()").value(4))
                .andExpect(jsonPath("$.listing", hasSize(1)))
                .andExpect(jsonPath("$.listing[0].length()").value(11))
                .andExpect(jsonPath("$.listing[0].criteria[0]").value("HOSP"))
                .andExpect(jsonPath("$.listing[0].patientNo").value("01-001"));
    }

    @Test
    void withoutACutoffItIsTheBusinessToday() throws Exception {
        web.perform(get("/api/v1/studies/S1/figures").with(manager()))
                .andExpect(jsonPath("$.cutoff").value("2026-06-30"));
    }

    @Test
    void theCutoffDecides() throws Exception {
        web.perform(get("/api/v1/studies/S1/figures?cutoff=2026-02-01").with(manager()))
                .andExpect(jsonPath("$.overall.screened").value(1))
                .andExpect(jsonPath("$.overall.enrolled").value(1));
    }

    @Test
    void anUnknownAndAForeignStudyAnswerTheSame() throws Exception {
        SampleStudy.of(database, "S2").site("01", 5);
        var site01 = coordinatorOf("01");
        for (var code : new String[] {"S2", "NONE"})
            web.perform(get("/api/v1/studies/" + code + "/figures").with(site01))
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(jsonPath("$.status").value(404));
    }

    @Test
    void aDayToComeIsNoCutoff() throws Exception {
        for (var address : new String[] {"figures", "safety/tables", "forecast"})
            web.perform(get("/api/v1/studies/S1/" + address + "?cutoff=2026-07-01")
                            .with(manager()))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(jsonPath("$.errors[0].field").value("cutoff"))
                    .andExpect(
                            jsonPath("$.errors[0].message").value(org.hamcrest.Matchers.containsString("2026-06-30")));
    }

    @Test
    void aBadDateIsNamedInTheCallersLanguage() throws Exception {
        web.perform(get("/api/v1/studies/S1/figures?cutoff=30.06.2026").with(manager()))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.errors[0].field").value("cutoff"))
                .andExpect(
                        jsonPath("$.errors[0].message").value("“30.06.2026” is not a date; write it as 2026-11-22."));
        web.perform(get("/api/v1/studies/S1/safety/tables?cutoff=2026-02-30")
                        .with(manager())
                        .header("Accept-Language", "zh-CN,zh;q=0.9"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].message").value("“2026-02-30”不是日期；请写成 2026-11-22 的形式。"));
    }

    @Test
    void aCutoffBeyondAllBoundsIsNoCutoff() throws Exception {
        for (var day : new String[] {"+999999999-12-31", "9999-12-31", "0001-01-01"})
            web.perform(get("/api/v1/studies/S1/figures")
                            .queryParam("cutoff", day)
                            .with(manager()))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].field").value("cutoff"));
    }

    @Test
    void theAdministratorSeesNoFigures() throws Exception {
        web.perform(get(FIGURES).with(as(Role.ADMINISTRATOR, SignIn.as(database, Role.ADMINISTRATOR))))
                .andExpect(status().isForbidden());
    }

    @Test
    void nobodySeesNothing() throws Exception {
        web.perform(get(FIGURES)).andExpect(status().isUnauthorized());
    }

    private RequestPostProcessor manager() {
        return as(Role.STUDY_MANAGER, SignIn.as(database, Role.STUDY_MANAGER));
    }

    private RequestPostProcessor coordinatorOf(String... sites) {
        return as(Role.COORDINATOR, SignIn.as(database, Role.COORDINATOR, "S1", sites));
    }

    private static RequestPostProcessor as(Role role, String name) {
        SignIn.out();
        return user(name).roles(role.name());
    }

    private String patient(String site, String number, String screened, String enrolled) {
        database.sql("""
                        insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, screened_on,
                          enrolled_on, first_dose_on, last_entry_at)
                        values ('S1', ?, ?, ?, ?, 'ENROLLED', ?, ?, ?, timestamp '2026-06-01 00:00:00')
                        """)
                .params(site, number, number, number, screened, enrolled, enrolled)
                .update();
        return number;
    }

    private void voided(String number) {
        database.sql("update patient set voided = true where patient_no = ?")
                .param(number)
                .update();
    }

    private void event(String patient, String number, String onset, boolean serious) {
        database.sql("""
                        insert into adverse_event (study_code, site_code, patient_id, patient_no, event_no, term, soc, severity,
                          serious, criteria, onset, onset_first, review_state, review_rank, changed_at)
                        select study_code, site_code, id, patient_no, ?, 'Pneumonia', 'Infections', 'MILD', ?, ?, ?, ?, 'NEW', 1,
                          timestamp '2026-06-01 00:00:00'
                        from patient where patient_no = ?
                        """)
                .params(number, serious, serious ? "HOSP" : "", onset, onset, patient)
                .update();
    }
}
