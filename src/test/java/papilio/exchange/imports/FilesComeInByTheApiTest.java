package papilio.exchange.imports;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;

@PapilioTest
class FilesComeInByTheApiTest {
    private static final String IMPORT = "/api/v1/studies/S1/imports/sdtm";
    private static final String DM = "USUBJID,SUBJID,SITEID,DMDTC,RACE\nA,1,07,2026-01-05,x\n";

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void study() {
        SampleStudy.of(database, "S1").site("01", 50);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void aDryRunAnswersInTheNamesOfTheContract() throws Exception {
        web.perform(multipart(IMPORT)
                        .file(file("dm.csv", DM))
                        .queryParam("dryRun", "true")
                        .with(as(Role.STUDY_MANAGER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dryRun").value(true))
                .andExpect(jsonPath("$.files[0].name").value("dm.csv"))
                .andExpect(jsonPath("$.files[0].domain").value("DM"))
                .andExpect(jsonPath("$.files[0].read").value(1))
                .andExpect(jsonPath("$.files[0].created").value(1))
                .andExpect(jsonPath("$.files[0].updated").value(0))
                .andExpect(jsonPath("$.files[0].unchanged").value(0))
                .andExpect(jsonPath("$.files[0].absent").value(0))
                .andExpect(jsonPath("$.files[0].refused").value(0))
                .andExpect(jsonPath("$.files[0].unknownColumns[0]").value("RACE"))
                .andExpect(jsonPath("$.errors").isEmpty())
                .andExpect(jsonPath("$.newSites[0]").value("07"));
    }

    @Test
    void filesThatEndInTheMiddleAreABadRequest() throws Exception {
        web.perform(context -> as(Role.STUDY_MANAGER).postProcessRequest(broken(context)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    private static MockHttpServletRequest broken(ServletContext context) {
        var request = new MockHttpServletRequest(context, "POST", IMPORT) {
            @Override
            public Collection<Part> getParts() throws IOException {
                throw new IOException("Stream ended unexpectedly");
            }
        };
        request.setContentType("multipart/form-data; boundary=x");
        return request;
    }

    @Test
    void aRefusedImportIs422AndTellsThePlaceInTheLanguageAskedFor() throws Exception {
        web.perform(multipart(IMPORT)
                        .file(file("dm.csv", DM))
                        .file(file("ae.csv", "USUBJID,AESEQ,AETERM,AESTDTC,AESER\nZ,1,Cough,2026-02-01,N\n"))
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(as(Role.STUDY_MANAGER)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.dryRun").value(false))
                .andExpect(jsonPath("$.errors[0].file").value("ae.csv"))
                .andExpect(jsonPath("$.errors[0].row").value(1))
                .andExpect(jsonPath("$.errors[0].column").value("USUBJID"))
                .andExpect(jsonPath("$.errors[0].reason").value("没有编号为 Z 的受试者。"));
    }

    @Test
    void onlyAStudyManagerOfTheStudyMay() throws Exception {
        web.perform(multipart(IMPORT).file(file("dm.csv", DM)).with(as(Role.COORDINATOR)))
                .andExpect(status().isForbidden());
        web.perform(multipart(IMPORT).file(file("dm.csv", DM))).andExpect(status().isUnauthorized());
        web.perform(multipart("/api/v1/studies/NONE/imports/sdtm")
                        .file(file("dm.csv", DM))
                        .with(as(Role.STUDY_MANAGER)))
                .andExpect(status().isNotFound());
    }

    @Test
    void noFileIsABadRequest() throws Exception {
        web.perform(multipart(IMPORT).with(as(Role.STUDY_MANAGER))).andExpect(status().isBadRequest());
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("files", name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private RequestPostProcessor as(Role role) {
        var name = SignIn.as(database, role);
        SignIn.out();
        return user(name).roles(role.name());
    }
}
