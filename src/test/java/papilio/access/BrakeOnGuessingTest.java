package papilio.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.fixtures.PapilioTest;

/** Waits that grow, a quarter of an hour after ten failures, and nobody shut out for good. */
@PapilioTest
class BrakeOnGuessingTest {
    @Autowired
    JdbcClient database;

    private final Hands clock = new Hands();
    private SignInBrake brake;

    @BeforeEach
    void begin() {
        brake = new SignInBrake(database, clock);
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,0", "3,1", "4,2", "5,4", "6,8", "7,15", "8,30", "9,60", "10,900", "11,900"})
    void waitsGrow(int failures, long seconds) {
        assertThat(BrakeRule.waitAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void tenFailuresLockForAQuarterOfAnHourAndThenAllIsForgotten() {
        fail("lin", "10.0.0.1", 10);
        clock.pass(Duration.ofMinutes(14));
        assertThatThrownBy(() -> brake.count("lin", "10.0.0.1", false)).isInstanceOf(Braked.class);
        assertThatThrownBy(() -> brake.count("lin", "10.0.0.9", false)).isInstanceOf(Braked.class);
        clock.pass(Duration.ofMinutes(1));
        assertThatCode(() -> brake.count("lin", "10.0.0.1", false)).doesNotThrowAnyException();
        assertThatCode(() -> brake.count("lin", "10.0.0.1", false)).doesNotThrowAnyException();
    }

    @Test
    void theRightPasswordClearsTheAccount() {
        fail("lin", "10.0.0.1", 8);
        clock.pass(Duration.ofSeconds(30));
        brake.forgive(brake.count("lin", "10.0.0.1", false));
        assertThatCode(() -> fail("lin", "10.0.0.1", 2)).doesNotThrowAnyException();
    }

    @Test
    void anotherAccountAtTheSameAddressGoesOn() {
        fail("lin", "10.0.0.1", 10);
        assertThatCode(() -> brake.count("wang", "10.0.0.1", false)).doesNotThrowAnyException();
    }

    @Test
    void tenNamesFromOneAddressLockTheAddress() {
        for (var name = 0; name < 10; name++) {
            fail("guess" + name, "10.0.0.2", 1);
            clock.pass(Duration.ofSeconds(60));
        }
        assertThatThrownBy(() -> brake.count("somebody", "10.0.0.2", false)).isInstanceOf(Braked.class);
        assertThatCode(() -> brake.count("somebody", "10.0.0.3", false)).doesNotThrowAnyException();
    }

    @Test
    void nobodyKeepsTheLastAdministratorOutFromElsewhere() {
        for (var failure = 0; failure < 10; failure++) {
            brake.count("chief", "10.6.6.6", true);
            clock.pass(Duration.ofSeconds(61));
        }
        assertThatThrownBy(() -> brake.count("chief", "10.6.6.6", true)).isInstanceOf(Braked.class);
        assertThatCode(() -> brake.count("chief", "10.0.0.1", true)).doesNotThrowAnyException();
    }

    /** Each failure after the wait that the one before cost. */
    private void fail(String name, String address, int times) {
        for (var failure = 1; failure <= times; failure++) {
            brake.count(name, address, false);
            if (failure < times) clock.pass(BrakeRule.waitAfter(failure));
        }
    }

    /** A clock that the test moves. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-06-30T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
