package papilio.figures.review;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import papilio.figures.Emergent;

/**
 * A count by CTCAE grade, taken from the severity where only that is recorded (mild 1, moderate 2, severe 3).
 *
 * @param ungraded neither grade nor severity is recorded
 */
public record Grades(int grade1, int grade2, int grade3, int grade4, int grade5, int ungraded) {
    /** A patient counts once, at the worst grade; ungraded only where none of the patient's events has one. */
    static Grades worstOf(List<Emergent> events) {
        var worst = new HashMap<Long, Integer>();
        for (var one : events) worst.merge(one.event().patient(), gradeOf(one), Math::max);
        return of(worst.values().stream());
    }

    static Grades of(List<Emergent> events) {
        return of(events.stream().map(Grades::gradeOf));
    }

    /** 1 to 5; 0 for an ungraded one. */
    static int gradeOf(Emergent one) {
        var grade = one.event().gradeOrFromSeverity();
        return grade == null ? 0 : grade;
    }

    public int total() {
        return grade1 + grade2 + grade3 + grade4 + grade5 + ungraded;
    }

    /**
     * @param grade 1 to 5, or 0 for the ungraded
     * @throws IllegalArgumentException for anything else
     */
    public int of(int grade) {
        return switch (grade) {
            case 0 -> ungraded;
            case 1 -> grade1;
            case 2 -> grade2;
            case 3 -> grade3;
            case 4 -> grade4;
            case 5 -> grade5;
            default -> throw new IllegalArgumentException("no such grade: " + grade);
        };
    }

    private static Grades of(Stream<Integer> grades) {
        var counted = new int[6];
        grades.forEach(grade -> counted[grade]++);
        return new Grades(counted[1], counted[2], counted[3], counted[4], counted[5], counted[0]);
    }
}
