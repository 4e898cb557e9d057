package papilio.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;

/** The API's own chain: Basic only, no cookie, the brake here too, refusals as problem details. */
@PapilioTest
class ProgramsSignInWithBasicTest {
    private static final String STUDIES = "/api/v1/studies";

    @Autowired
    MockMvc program;

    @Autowired
    JdbcClient database;

    @Autowired
    PasswordEncoder passwords;

    @Test
    void withoutAPasswordTheAnswerIsAProblem() throws Exception {
        program.perform(get(STUDIES))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", startsWith("Basic")))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(401));
    }

    @Test
    void theRightPasswordOpensAndLeavesNoSession() throws Exception {
        account("program.one", Role.MONITOR);
        var answer = program.perform(get(STUDIES).with(httpBasic("program.one", "four plain words")))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void theSessionCookieCountsForNothing() throws Exception {
        account("program.two", Role.MONITOR);
        var session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        "program.two", "", java.util.List.of(new SimpleGrantedAuthority("ROLE_MONITOR")))));
        program.perform(get(STUDIES).session(session)).andExpect(status().isUnauthorized());
    }

    @Test
    void aChangeFromAnotherSiteIsRefusedEvenWithThePassword() throws Exception {
        account("program.three", Role.STUDY_MANAGER);
        program.perform(post(STUDIES)
                        .with(httpBasic("program.three", "four plain words"))
                        .header("Sec-Fetch-Site", "cross-site")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        program.perform(post(STUDIES)
                        .with(httpBasic("program.three", "four plain words"))
                        .header("Origin", "https://elsewhere.example")
                        .content("{}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aLockEndsACachedPasswordAtOnce() throws Exception {
        account("program.four", Role.MONITOR);
        var request = get(STUDIES).with(httpBasic("program.four", "four plain words"));
        program.perform(request).andExpect(status().isOk());
        database.sql("update account set active = false where username = 'program.four'")
                .update();
        program.perform(request).andExpect(status().isUnauthorized());
    }

    @Test
    void aVerifiedPasswordIsNotCheckedAgainWithinTheMinute() throws Exception {
        account("program.five", Role.MONITOR);
        for (var call = 0; call < 5; call++)
            program.perform(get(STUDIES).with(httpBasic("program.five", "four plain words")))
                    .andExpect(status().isOk());
        assertThat(written("program.five")).containsExactly("SIGNED_IN");
    }

    @Test
    void aBorrowedPasswordMustBeChangedFirst() throws Exception {
        account("program.six", Role.MONITOR);
        database.sql("update account set must_change_password = true where username = 'program.six'")
                .update();
        program.perform(get(STUDIES).with(httpBasic("program.six", "four plain words")))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void failuresBrakeHereToo() throws Exception {
        account("program.seven", Role.MONITOR);
        for (var failure = 0; failure < 3; failure++)
            program.perform(get(STUDIES).with(httpBasic("program.seven", "wrong words " + failure)))
                    .andExpect(status().isUnauthorized());
        program.perform(get(STUDIES).with(httpBasic("program.seven", "four plain words")))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void anUnknownPathIsAProblemToo() throws Exception {
        program.perform(get("/api/v1/nothing").with(user("somebody").roles("MONITOR")))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    private void account(String name, Role role) {
        var made = SignIn.as(database, role);
        SignIn.out();
        database.sql("update account set username = ?, password_hash = ? where username = ?")
                .params(name, passwords.encode("four plain words"), made)
                .update();
    }

    private java.util.List<String> written(String name) {
        return database.sql(
                        "select action from audit_entry where record_type = 'account' and record_id = ? order by id")
                .param(name)
                .query(String.class)
                .list();
    }
}
