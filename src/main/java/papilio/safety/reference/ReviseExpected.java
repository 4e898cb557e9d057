package papilio.safety.reference;

import java.time.LocalDate;
import java.util.List;

/** The next version of a study's list of expected reactions, in force from a day on. */
public record ReviseExpected(
        String study, String label, LocalDate validFrom, List<ExpectedReaction> reactions, String reason) {
    public ReviseExpected {
        reactions = List.copyOf(reactions);
    }
}
