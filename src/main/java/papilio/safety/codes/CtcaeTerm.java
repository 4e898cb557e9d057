package papilio.safety.codes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A term of CTCAE v5.0 in both languages, with our own short words for each grade that it has. */
public record CtcaeTerm(String english, String chinese, BodySystem system, List<String> grades) {
    public CtcaeTerm {
        grades = List.copyOf(grades);
        if (grades.size() != 5) throw new IllegalArgumentException("five grades expected: " + english);
    }

    public boolean hasGrade(int grade) {
        return !grades.get(grade - 1).isEmpty();
    }

    public @Nullable String grade(int grade) {
        return hasGrade(grade) ? grades.get(grade - 1) : null;
    }
}
