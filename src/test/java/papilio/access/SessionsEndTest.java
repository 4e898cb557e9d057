package papilio.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;

/** Twelve hours at most, and no longer than what the session rests on. */
@PapilioTest
class SessionsEndTest {
    private static final Instant MORNING = Instant.parse("2026-06-30T06:00:00Z");

    @Autowired
    AccountStamps stamps;

    @Autowired
    JdbcClient database;

    private final MockHttpSession session = new MockHttpSession();

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void afterTwelveHours() throws Exception {
        SignIn.as(database, Role.MONITOR);
        request(MORNING);
        request(MORNING.plus(Duration.ofHours(12).minusSeconds(1)));
        assertThat(session.isInvalid()).isFalse();
        request(MORNING.plus(Duration.ofHours(12)));
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void whenTheAccountIsLocked() throws Exception {
        endsAfter("update account set active = false where username = ?");
    }

    @Test
    void whenTheRoleChanges() throws Exception {
        endsAfter("update account set role = 'COORDINATOR' where username = ?");
    }

    @Test
    void whenThePasswordChanges() throws Exception {
        endsAfter("update account set password_hash = 'another' where username = ?");
    }

    private void endsAfter(String change) throws Exception {
        var name = SignIn.as(database, Role.MONITOR);
        request(MORNING);
        request(MORNING.plusSeconds(60));
        assertThat(session.isInvalid()).isFalse();
        database.sql(change).param(name).update();
        request(MORNING.plusSeconds(120));
        assertThat(session.isInvalid()).isTrue();
    }

    private void request(Instant at) throws Exception {
        var request = new MockHttpServletRequest("POST", "/");
        request.setSession(session);
        new SessionLimits(stamps, Clock.fixed(at, ZoneOffset.UTC))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
