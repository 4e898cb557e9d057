package papilio.safety.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineStatusTest {
    private static final Instant AWARE = Instant.parse("2025-01-24T02:30:00Z");
    private static final Instant DUE = Instant.parse("2025-01-25T02:30:00Z");

    @ParameterizedTest(name = "24 h clock, {0}: {1}")
    @CsvSource({
        "2025-01-24T20:30:00Z, OPEN",
        "2025-01-24T20:30:01Z, DUE_SOON",
        "2025-01-25T02:30:00Z, DUE_SOON",
        "2025-01-25T02:30:01Z, OVERDUE"
    })
    void warnsSixHoursBeforeTheEndOfADay(Instant now, DeadlineStatus expected) {
        assertThat(DeadlineStatus.of(AWARE, DUE, null, null, now)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "16-day clock, {0}: {1}")
    @CsvSource({"2025-01-13T00:00:00Z, OPEN", "2025-01-13T00:00:01Z, DUE_SOON"})
    void warnsInTheLastQuarterOfALongClock(Instant now, DeadlineStatus expected) {
        assertThat(DeadlineStatus.of(
                        Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2025-01-17T00:00:00Z"), null, null, now))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "sent {0}: {1}")
    @CsvSource({"2025-01-25T02:30:00Z, ON_TIME", "2025-01-25T02:30:00.001Z, LATE"})
    void whatIsSentExactlyAtTheDueInstantIsOnTime(Instant submitted, DeadlineStatus expected) {
        assertThat(DeadlineStatus.of(AWARE, DUE, submitted, null, DUE.plusSeconds(9999)))
                .isEqualTo(expected);
    }

    @Test
    void supersededClocksAreNeverOverdue() {
        assertThat(DeadlineStatus.of(AWARE, DUE, null, AWARE.plusSeconds(60), DUE.plusSeconds(9999)))
                .isEqualTo(DeadlineStatus.SUPERSEDED);
    }
}
