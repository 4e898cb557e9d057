package papilio.figures.review;

import org.jspecify.annotations.Nullable;

/**
 * Which patients one of the numbers of a review counts: those with an event of a cell, narrowed by what is given.
 *
 * @param worstGrade the worst grade among those events; 0: none of them has a grade
 * @param fromDay the first of those events falls on this day after the first dose or a later one; {@code toDay} or an
 *     earlier one; as {@link TimeToOnset} counts days
 */
public record PatientCell(
        ReviewCell among,
        @Nullable Integer worstGrade,
        @Nullable Integer fromDay,
        @Nullable Integer toDay) {

    public static PatientCell of(ReviewCell among) {
        return new PatientCell(among, null, null, null);
    }

    public PatientCell worstGrade(int grade) {
        return new PatientCell(among, grade, fromDay, toDay);
    }

    public PatientCell firstOn(TimeToOnset.Bin bin) {
        return new PatientCell(among, worstGrade, bin.fromDay(), bin.toDay());
    }

    boolean has(AffectedPatient patient) {
        return (worstGrade == null || worstGrade == patient.worstGrade())
                && (fromDay == null || fromDay <= patient.firstDay())
                && (toDay == null || toDay >= patient.firstDay());
    }
}
