package papilio.figures.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import papilio.figures.Emergent;

/**
 * A patient behind a number of a review.
 *
 * @param events of the cell
 * @param worstGrade among them, 1 to 5; 0: none of them has a grade
 * @param firstOnset day from which the first of them counts; {@code firstDay} the days from the first dose to it
 */
public record AffectedPatient(
        String patientNo, String site, int events, int worstGrade, LocalDate firstOnset, int firstDay) {

    /** @param events of one patient, at least one; {@code firstDays} by patient */
    static AffectedPatient of(List<Emergent> events, Map<Long, Integer> firstDays) {
        var first = events.stream().min(Comparator.comparing(Emergent::onset)).orElseThrow();
        return new AffectedPatient(
                first.event().patientNo(),
                first.event().site(),
                events.size(),
                events.stream().mapToInt(Grades::gradeOf).max().orElse(0),
                first.onset(),
                firstDays.getOrDefault(first.event().patient(), 0));
    }
}
