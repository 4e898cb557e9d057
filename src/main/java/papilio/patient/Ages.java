package papilio.patient;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Age is completed years on the day of consent; where only the year of birth is known it can be one of two. */
public final class Ages {
    private Ages() {}

    public static int at(LocalDate birth, LocalDate day) {
        if (birth.isAfter(day)) throw new IllegalArgumentException("born after " + day);
        return Period.between(birth, day).getYears();
    }

    /** The greater of the two possible ages, the one reached once the birthday of that year is past. */
    public static int byYear(int birthYear, LocalDate day) {
        return day.getYear() - birthYear;
    }

    /** Whether the year alone leaves it open on which side of an age limit the patient is; limits are inclusive. */
    public static boolean limitPossible(
            int birthYear, LocalDate day, @Nullable Integer minimum, @Nullable Integer maximum) {
        var older = byYear(birthYear, day);
        return within(older, minimum, maximum) != within(older - 1, minimum, maximum);
    }

    public static boolean within(int age, @Nullable Integer minimum, @Nullable Integer maximum) {
        return (minimum == null || age >= minimum) && (maximum == null || age <= maximum);
    }
}
