package papilio.exchange.api;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;

/** Making and listing studies from a program. */
@PapilioTest
class StudiesApiTest {
    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    @Test
    void aStudyIsMadeAndListed() throws Exception {
        send(Role.STUDY_MANAGER, "{\"code\": \"PILOT\", \"title\": \"A pilot\", \"target\": 254}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.code").value("PILOT"))
                .andExpect(jsonPath("$.target").value(254));
        SampleStudy.of(database, "S1");
        web.perform(get("/api/v1/studies").with(someone(Role.STUDY_MANAGER)))
                .andExpect(jsonPath("$[*].code").value(containsInAnyOrder("PILOT", "S1")))
                .andExpect(jsonPath("$[0].length()").value(3));
    }

    @Test
    void itsSettingsCountTheLastDayItselfAndHaveNoWindow() throws Exception {
        send(Role.STUDY_MANAGER, "{\"code\": \"PILOT\", \"title\": \"A pilot\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.target").value(nullValue()));
        var row = database.sql("select last_dose_days, emergent_window_days, zone from study where code = 'PILOT'")
                .query()
                .singleRow();
        org.assertj.core.api.Assertions.assertThat(row)
                .containsEntry("last_dose_days", 1)
                .containsEntry("emergent_window_days", null)
                .containsEntry("zone", "UTC");
    }

    @Test
    void aRegistryRecordMakesAStudyOfItsNumber() throws Exception {
        send(Role.STUDY_MANAGER, """
                {"protocolSection": {"identificationModule": {"nctId": "NCT01234567", "briefTitle": "A registered study"},
                 "designModule": {"enrollmentInfo": {"count": 40}}}}
                """)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.code").value("NCT01234567"))
                .andExpect(jsonPath("$.target").value(40));
    }

    @Test
    void anExistingCodeIsAConflict() throws Exception {
        SampleStudy.of(database, "S1");
        send(Role.STUDY_MANAGER, "{\"code\": \"S1\", \"title\": \"Again\"}")
                .andExpect(status().isConflict())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.errors[0].field").value("code"));
    }

    @Test
    void everyMemberThatIsWrongIsNamed() throws Exception {
        send(Role.STUDY_MANAGER, "{\"code\": \"PILOT\", \"title\": \" \", \"target\": \"many\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field").value(containsInAnyOrder("title", "target")));
        send(Role.STUDY_MANAGER, "{\"code\": \"a b\", \"title\": \"A pilot\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("code"));
        send(Role.STUDY_MANAGER, "[1, 2").andExpect(status().isBadRequest());
        send(Role.STUDY_MANAGER, "[1, 2]").andExpect(status().isBadRequest());
        send(Role.STUDY_MANAGER, "{\"FullStudiesResponse\": {}}").andExpect(status().isBadRequest());
    }

    @Test
    void onlyTheStudyManagerMakesStudies() throws Exception {
        send(Role.MONITOR, "{\"code\": \"PILOT\", \"title\": \"A pilot\"}").andExpect(status().isForbidden());
    }

    @Test
    void aBodyTooLargeForAnyStudyIsToldSoAndNobodyElseMakesUsReadIt() throws Exception {
        var huge = " ".repeat(16 * 1024 * 1024 + 1);
        send(Role.STUDY_MANAGER, huge).andExpect(status().isContentTooLarge());
        var read = new AtomicInteger();
        web.perform(context -> someone(Role.COORDINATOR).postProcessRequest(counted(context, read)))
                .andExpect(status().isForbidden());
        org.assertj.core.api.Assertions.assertThat(read).hasValue(0);
    }

    /** Counts how much of its body is read. */
    private static MockHttpServletRequest counted(ServletContext context, AtomicInteger read) {
        return new MockHttpServletRequest(context, "POST", "/api/v1/studies") {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(
                        new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)) {
                            @Override
                            public synchronized int read(byte[] into, int from, int most) {
                                read.incrementAndGet();
                                return super.read(into, from, most);
                            }
                        });
            }
        };
    }

    private ResultActions send(Role role, String body) throws Exception {
        return web.perform(post("/api/v1/studies")
                .with(someone(role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor someone(Role role) {
        var name = SignIn.as(database, role);
        SignIn.out();
        return user(name).roles(role.name());
    }
}
