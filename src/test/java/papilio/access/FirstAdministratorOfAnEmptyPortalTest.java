package papilio.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.password.PasswordEncoder;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.shared.NotFound;
import papilio.shared.Refusal;

/** Nobody gets in with a password that others could know: from the environment, or by a link that works once. */
@PapilioTest
class FirstAdministratorOfAnEmptyPortalTest {
    @Autowired
    FirstAccess first;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Autowired
    EntityManager entities;

    @Test
    void theLinkWorksOnce() {
        var token = first.newToken();
        assertThat(first.opens(token)).isTrue();
        first.redeem(token, "chief", "The chief", "four plain words");
        entities.flush();
        assertThat(accounts.activeAdministrators())
                .extracting(Account::username)
                .containsExactly("chief");
        assertThat(first.opens(token)).isFalse();
        assertThatThrownBy(() -> first.redeem(token, "other", "Other", "four plain words"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyTheHashOfTheLinkIsKept() {
        var token = first.newToken();
        assertThat(database.sql("select token_hash from first_access_token where used_at is null")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .doesNotContain(token);
        assertThat(first.opens("something else")).isFalse();
    }

    @Test
    void theLinkEndsAfterADay() {
        var token = first.newToken();
        var tomorrow = Clock.offset(clock, Duration.ofHours(24).plusSeconds(1));
        assertThat(new FirstAccess(accounts, passwords, events, database, tomorrow).opens(token))
                .isFalse();
    }

    @Test
    void noLinkOpensAPortalThatHasAccounts() {
        var token = first.newToken();
        SignIn.as(database, Role.COORDINATOR);
        SignIn.out();
        assertThat(first.opens(token)).isFalse();
    }

    @Test
    void anEasyPasswordIsRefusedAndTheLinkStays() {
        var token = first.newToken();
        assertThatThrownBy(() -> first.redeem(token, "chief", "The chief", "password123"))
                .isInstanceOf(Refusal.class);
        assertThat(first.opens(token)).isTrue();
    }

    @Test
    void theEnvironmentMayNameTheFirstOne() {
        starter("chief", "four plain words").prepare();
        entities.flush();
        assertThat(accounts.findByUsername("chief").map(Account::isActiveAdministrator))
                .contains(true);
    }

    @Test
    void anEasyPasswordInTheEnvironmentStopsTheStart() {
        assertThatThrownBy(() -> starter("chief", "short").prepare())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PAPILIO_ADMIN_PASSWORD");
    }

    @Test
    void theDemoNeverStartsOnMySql() {
        var production = new MockEnvironment().withProperty("papilio.demo", "true");
        production.setActiveProfiles("mysql");
        var guard = new NoDemoInProduction();
        guard.setEnvironment(production);
        assertThatThrownBy(() -> guard.postProcessBeanFactory(new DefaultListableBeanFactory()))
                .hasMessageContaining("never runs on MySQL");
        assertThat(new DemoAccounts(accounts, passwords, clock, false).shown()).isEmpty();
    }

    @Test
    void theDemoMakesItsFiveAccountsOnce() {
        var demo = new DemoAccounts(accounts, passwords, clock, true);
        demo.prepare();
        entities.flush();
        demo.prepare();
        assertThat(accounts.count()).isEqualTo(5);
        assertThat(demo.shown())
                .extracting(DemoAccounts.Shown::username)
                .containsExactly("manager", "monitor", "inv01", "site01", "admin");
        assertThat(accounts.findByUsername("site01").orElseThrow().part().words())
                .isEqualTo("NCT06458972: 01");
    }

    private FirstAdministrator starter(String name, String password) {
        return new FirstAdministrator(first, name, password, new MockEnvironment());
    }
}
