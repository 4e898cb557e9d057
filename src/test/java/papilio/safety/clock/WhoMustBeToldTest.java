package papilio.safety.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The truth table of the safety definitions, section 5, every cell of it. */
class WhoMustBeToldTest {

    @ParameterizedTest(name = "serious {0}, related {1}, listed {2}, fatal {3}: {4}")
    @CsvSource({
        "n, n, y, n, ''",
        "n, n, n, n, ''",
        "n, y, y, n, R3C",
        "n, y, n, n, R3B",
        "y, n, y, n, R1 R2",
        "y, n, n, n, R1 R2",
        "y, n, n, y, R1 R2",
        "y, y, y, n, R1 R2 R3B",
        "y, y, n, n, R1 R2 R3B",
        "y, y, y, y, R1 R2 R3A",
        "y, y, n, y, R1 R2 R3A"
    })
    void inAnObservationalStudy(String serious, String related, String listed, String fatal, String expected) {
        assertThat(told(StudyKind.NON_INTERVENTIONAL, facts(serious, related, listed, fatal, "n")))
                .isEqualTo(rules(expected));
    }

    @ParameterizedTest(name = "serious {0}, related {1}, listed {2}, fatal {3}, life-threatening {4}: {5}")
    @CsvSource({
        "n, n, n, n, n, ''",
        "n, y, y, n, n, ''",
        "n, y, n, n, n, ''",
        "y, n, n, n, n, R1 R2",
        "y, y, y, n, n, R1 R2",
        "y, y, y, n, y, R1 R2",
        "y, y, n, n, n, R1 R2 R6B",
        "y, y, n, n, y, R1 R2 R6A R6A_FU",
        "y, y, n, y, n, R1 R2 R6A R6A_FU",
        "y, y, y, y, n, R1 R2"
    })
    void inAnInterventionalStudy(
            String serious, String related, String listed, String fatal, String lifeThreatening, String expected) {
        assertThat(told(StudyKind.INTERVENTIONAL, facts(serious, related, listed, fatal, lifeThreatening)))
                .isEqualTo(rules(expected));
    }

    @Test
    void theHolderTheCenterAndTheRestAreThereButSwitchedOff() {
        assertThat(DefaultRules.all())
                .filteredOn(rule -> !rule.active())
                .extracting(rule -> rule.code().name())
                .containsExactly("R4_SERIOUS", "R4_OTHER", "R4_PREG", "R5", "R7", "R8", "R9", "X1", "X2");
    }

    @ParameterizedTest(
            name = "{0} switched on, serious {1}, related {2}, listed {3}, fatal {4}, pregnancy {5}: starts {6}")
    @CsvSource({
        "R4_SERIOUS, y, n, y, n, n, true",
        "R4_SERIOUS, n, y, y, n, n, false",
        "R4_OTHER,   n, y, y, n, n, true",
        "R4_OTHER,   n, y, n, n, n, true",
        "R4_OTHER,   n, n, n, n, n, false",
        "R4_OTHER,   y, y, n, n, n, false",
        "R4_PREG,    n, n, n, n, y, true",
        "R4_PREG,    y, y, n, y, n, false",
        "R5,         y, y, n, y, n, true",
        "R5,         y, n, n, y, n, false",
        "R5,         y, y, n, n, n, false"
    })
    void whatAnAdministratorSwitchesOn(
            ReportingRule code,
            String serious,
            String related,
            String listed,
            String fatal,
            String pregnancy,
            boolean starts) {
        var facts = new CaseFacts(yes(serious), yes(related), yes(listed), yes(fatal), false, yes(pregnancy));
        assertThat(DefaultRules.of(code).trigger().holds(facts)).isEqualTo(starts);
    }

    private static Set<ReportingRule> told(StudyKind kind, CaseFacts facts) {
        return RuleBook.delivered(kind).starting(facts).stream()
                .map(ClockRule::code)
                .collect(Collectors.toSet());
    }

    private static CaseFacts facts(String serious, String related, String listed, String fatal, String threat) {
        return new CaseFacts(yes(serious), yes(related), yes(listed), yes(fatal), yes(threat));
    }

    private static boolean yes(String mark) {
        return mark.equals("y");
    }

    private static Set<ReportingRule> rules(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(ReportingRule::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReportingRule.class)));
    }
}
