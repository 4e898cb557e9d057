package papilio.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "2026-06-12, 2026-06-12",
        "12.6., 2026-06-12",
        "12.06., 2026-06-12",
        "6月12日, 2026-06-12",
        "2026年7月3日, 2026-07-03",
        "7月1, 2025-07-01",
        "1.7., 2025-07-01",
        "30.6., 2026-06-30",
        "3.7.2026, 2026-07-03",
        "today, 2026-06-30",
        "Today, 2026-06-30",
        "今天, 2026-06-30"
    })
    void aDayIsReadAsItIsTyped(String typed, LocalDate day) {
        assertThat(TypedDay.read(" " + typed + " ", TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-06", "31.2.2026", "31.2.", "12.13.", "tomorrow", "12/6", "6.12", "13月1日"})
    void anythingElseIsNoDay(String typed) {
        assertThat(TypedDay.read(typed, TODAY)).isEmpty();
    }

    @Test
    void aLeapDayWithoutItsYearIsTheLastOfAnyYear() {
        assertThat(TypedDay.read("29.2.2028", LocalDate.of(2028, 3, 1))).contains(LocalDate.of(2028, 2, 29));
    }
}
