package papilio.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;

/** Headers on every answer, nothing open that is not meant to be, changes from elsewhere refused, sessions that begin anew. */
@PapilioTest
class WhatABrowserIsToldTest {
    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient database;

    @Autowired
    PasswordEncoder passwords;

    @ParameterizedTest
    @ValueSource(strings = {"/patients", "/api/v1/studies", "/actuator/health", "/actuator/env", "/nothing"})
    void everyAnswerCarriesTheRules(String path) throws Exception {
        browser.perform(get(path))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("object-src 'none'")))
                .andExpect(header().string(
                                "Content-Security-Policy", not(containsString("script-src 'self' 'unsafe-inline'"))));
    }

    @Test
    void behindTlsTheBrowserComesBackByTlsOnly() throws Exception {
        browser.perform(get("/patients").secure(true))
                .andExpect(header().string("Strict-Transport-Security", containsString("max-age=31536000")));
        browser.perform(get("/patients")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/patients",
                "/patients/X",
                "/audit",
                "/admin/users",
                "/password",
                "/nothing",
                "/actuator/env",
                "/h2-console"
            })
    void withoutASignInNothingOpens(String path) throws Exception {
        var answer = browser.perform(get(path)).andReturn().getResponse();
        assertThat(answer.getStatus()).isIn(302, 401, 403);
        if (answer.getStatus() == 302) assertThat(answer.getRedirectedUrl()).endsWith("/login");
    }

    @Test
    void aChangeWithoutATokenIsRefused() throws Exception {
        browser.perform(post("/logout")).andExpect(status().isForbidden());
        browser.perform(post("/anything").param("a", "b")).andExpect(status().isForbidden());
    }

    @Test
    void aSignInFromAnotherSiteIsRefused() throws Exception {
        browser.perform(credentials("lin", "x").header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden());
        browser.perform(credentials("lin", "x").header("Origin", "https://elsewhere.example"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aSignInIsWrittenDown() throws Exception {
        account("browser.one");
        browser.perform(credentials("browser.one", "four plain words")).andExpect(redirectedUrl("/"));
        assertThat(written("browser.one")).containsExactly("SIGNED_IN");
    }

    @Test
    void aWrongPasswordSaysNoMoreThanThatAndIsWrittenDown() throws Exception {
        account("browser.two");
        browser.perform(credentials("browser.two", "wrong words here")).andExpect(redirectedUrl("/login?error"));
        browser.perform(credentials("browser.nobody", "wrong words here")).andExpect(redirectedUrl("/login?error"));
        assertThat(written("browser.two")).containsExactly("SIGN_IN_FAILED");
        assertThat(written("browser.nobody"))
                .as("a name that is no account's may be a password")
                .isEmpty();
    }

    @Test
    void aLockedAccountGetsTheSameAnswer() throws Exception {
        account("browser.three");
        database.sql("update account set active = false where username = 'browser.three'")
                .update();
        browser.perform(credentials("browser.three", "four plain words")).andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void afterThreeFailuresTheNextOneHasToWait() throws Exception {
        account("browser.four");
        for (var failure = 0; failure < 3; failure++) browser.perform(credentials("browser.four", "wrong words here"));
        browser.perform(credentials("browser.four", "four plain words").param("lang", "zh"))
                .andExpect(redirectedUrl("/login?error&wait=1&lang=zh"));
    }

    private static MockHttpServletRequestBuilder credentials(String name, String password) {
        return post("/login")
                .param("username", name)
                .param("password", password)
                .with(request -> {
                    request.setRemoteAddr("10.1." + (name.hashCode() & 127) + "." + (password.hashCode() & 127));
                    return request;
                });
    }

    private void account(String name) {
        var made = SignIn.as(database, Role.MONITOR);
        SignIn.out();
        database.sql("update account set username = ?, password_hash = ? where username = ?")
                .params(name, passwords.encode("four plain words"), made)
                .update();
        database.sql("delete from sign_in_brake where brake_key = ?")
                .param("a:" + name)
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
