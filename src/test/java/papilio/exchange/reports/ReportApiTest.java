package papilio.exchange.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
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

/** The PDF for programs: the newest equal run, else a new one; problems name the member. */
@PapilioTest
class ReportApiTest {
    private static final String REPORTS = "/api/v1/studies/S9/reports/";

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void aStudyWithTwoSites() {
        SampleStudy.of(database, "S9").site("01", 50).site("02", 30);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void askingTwiceGivesTheSameRunByteForByte() throws Exception {
        var manager = caller(Role.STUDY_MANAGER);
        var first = web.perform(get(REPORTS + "enrollment.pdf?cutoff=2026-06-30&lang=zh")
                        .with(manager))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Papilio-Run", startsWith("E-")))
                .andReturn()
                .getResponse();
        var second = web.perform(get(REPORTS + "enrollment.pdf?lang=zh").with(manager))
                .andReturn()
                .getResponse();
        assertThat(second.getHeader("Papilio-Run")).isEqualTo(first.getHeader("Papilio-Run"));
        assertThat(second.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        web.perform(get(REPORTS + "enrollment.pdf?lang=en").with(manager))
                .andExpect(header().string("Papilio-Run", not(first.getHeader("Papilio-Run"))));
    }

    @Test
    void aWrongMemberIsNamed() throws Exception {
        var manager = caller(Role.STUDY_MANAGER);
        web.perform(get(REPORTS + "safety.pdf?cutoff=30.06.2026").with(manager))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("cutoff"));
        web.perform(get(REPORTS + "safety.pdf?cutoff=2030-01-01").with(manager))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("cutoff"));
        web.perform(get(REPORTS + "safety.pdf?lang=fr").with(manager))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("lang"));
    }

    @Test
    void theNewDocumentsHaveAddressesOfTheSameShape() throws Exception {
        var manager = caller(Role.STUDY_MANAGER);
        web.perform(get(REPORTS + "sae-listing.pdf?cutoff=2026-06-30&lang=zh").with(manager))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"));
        web.perform(get(REPORTS + "cumulative.pdf?cutoff=2026-06-30&since=2026-01-01")
                        .with(manager))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Disposition", containsString("S9-cumulative-2026-01-01-2026-06-30-en.pdf")));
        web.perform(get(REPORTS + "cumulative.pdf?since=soon").with(manager))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("since"));
        web.perform(get(REPORTS + "cumulative.pdf?cutoff=2026-05-01&since=2026-06-01")
                        .with(manager))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("since"));
        web.perform(get(REPORTS + "cioms.pdf").with(manager)).andExpect(status().isOk());
        web.perform(get(REPORTS + "cioms/NO-SUCH-E1.pdf").with(manager)).andExpect(status().isNotFound());
        web.perform(get(REPORTS + "cioms/NO-SUCH-E1.pdf?version=x").with(manager))
                .andExpect(status().isNotFound());
    }

    @Test
    void anUnknownStudyOrDocumentIsNotFoundAndTheAdministratorMayNot() throws Exception {
        web.perform(get(REPORTS + "everything.pdf").with(caller(Role.STUDY_MANAGER)))
                .andExpect(status().isNotFound());
        web.perform(get("/api/v1/studies/NONE/reports/safety.pdf").with(caller(Role.STUDY_MANAGER)))
                .andExpect(status().isNotFound());
        web.perform(get(REPORTS + "safety.pdf").with(caller(Role.ADMINISTRATOR)))
                .andExpect(status().isForbidden());
    }

    private RequestPostProcessor caller(Role role) {
        var name = SignIn.as(database, role, "S9");
        return user(name).roles(role.name());
    }
}
