package papilio.safety.codes;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A term of CTCAE v5.0 in both languages, with our own short words in both for each grade that it has. */
public record CtcaeTerm(
        String english, String chinese, BodySystem system, List<String> grades, List<String> chineseGrades) {
    public CtcaeTerm {
        grades = List.copyOf(grades);
        chineseGrades = List.copyOf(chineseGrades);
        if (grades.size() != 5 || chineseGrades.size() != 5)
            throw new IllegalArgumentException("five grades expected: " + english);
    }

    public boolean hasGrade(int grade) {
        return !grades.get(grade - 1).isEmpty();
    }

    public @Nullable String grade(int grade) {
        return hasGrade(grade) ? grades.get(grade - 1) : null;
    }

    /** The same in Chinese. */
    public @Nullable String chineseGrade(int grade) {
        return hasGrade(grade) ? chineseGrades.get(grade - 1) : null;
    }

    public @Nullable String grade(int grade, Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? chineseGrade(grade) : grade(grade);
    }
}
