package papilio.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {
    @ParameterizedTest
    @CsvSource({
        "2007-06-30, 2025-06-30, 18",
        "2007-07-01, 2025-06-30, 17",
        "1955-06-30, 2025-06-30, 70",
        "2004-02-29, 2025-02-28, 20",
        "2004-02-29, 2025-03-01, 21"
    })
    void ageIsCompletedYears(LocalDate birth, LocalDate consent, int age) {
        assertThat(Ages.at(birth, consent)).isEqualTo(age);
    }

    /** The age vectors of the classification's specification: 18 to 70, both included. */
    @ParameterizedTest
    @CsvSource({
        "1955-03-10, 2025-03-10, 70, true",
        "1955-03-10, 2026-03-09, 70, true",
        "1955-03-10, 2026-03-10, 71, false",
        "2007-06-01, 2025-05-31, 17, false",
        "2007-06-01, 2025-06-01, 18, true",
        "2000-02-29, 2018-02-28, 17, false",
        "2000-02-29, 2018-03-01, 18, true"
    })
    void seventyIsIncludedUpToTheDayBeforeTheNextBirthday(LocalDate birth, LocalDate consent, int age, boolean passes) {
        assertThat(Ages.at(birth, consent)).isEqualTo(age);
        assertThat(Ages.within(Ages.at(birth, consent), 18, 70)).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"2007, true", "2008, false", "2006, false", "1954, true", "1955, false", "1953, false", "1990, false"})
    void theYearAloneLeavesItOpenOnlyAtALimit(int year, boolean open) {
        assertThat(Ages.limitPossible(year, LocalDate.parse("2025-06-30"), 18, 70))
                .isEqualTo(open);
    }

    @Test
    void withoutLimitsNothingIsOpen() {
        assertThat(Ages.limitPossible(2007, LocalDate.parse("2025-06-30"), null, null))
                .isFalse();
    }
}
