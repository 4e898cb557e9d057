package papilio.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where one patient's values of one test lay against the range of their day, up to the day of the first dose (itself
 * included) and after it. Below, within and above are as flagged when the value was recorded; a value without a number, or
 * without a flag and a range, is in none of them.
 *
 * @param lowBefore the last such day with a value below; {@code normalBefore} within, {@code highBefore} above; null: none
 * @param lowAfter whether any later value lay below; {@code normalAfter} within, {@code highAfter} above
 */
public record LaboratoryFact(
        long patient,
        String code,
        @Nullable LocalDate lowBefore,
        @Nullable LocalDate normalBefore,
        @Nullable LocalDate highBefore,
        boolean lowAfter,
        boolean normalAfter,
        boolean highAfter) {}
