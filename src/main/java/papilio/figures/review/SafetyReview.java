package papilio.figures.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.figures.Incidence;
import papilio.figures.SafetyTables.SeverityRow;

/**
 * Everything that the review of safety shows at a data cut-off, inclusive. It counts treatment-emergent events by the
 * definitions of the headline figures; patients count once a row, events each time. Every {@link Incidence} carries the
 * crude incidence over the dosed with Clopper–Pearson limits, the event rate per 100 patient-years (EAER) with exact
 * Poisson limits, and in {@code firstEvents} the incidence rate over the time to the first event (EAIR) with its limits.
 *
 * @param dosed the safety population of the selected sites: the denominator of every percent
 * @param patientYears their exposure: the denominator of every event rate
 * @param overview one row for each {@link EventKind}; SPECIAL is left out where the study defines no special interest
 * @param terms all events, then class by class with its terms, the most frequent class and term first
 * @param serious the same of serious events; {@code related} of related ones
 * @param special one row for each special interest of the study in its order, zeros included, then whatever else is recorded
 * @param worstGrades in the order of {@code terms}: a patient counts once a row, at the worst grade within it
 * @param severities a patient counts in each severity of which the patient has an event; all, then class by class by name
 * @param laboratory one table for each test of {@link ShiftTest} of which any value could be judged
 * @param mostFrequent the terms with most patients, at most {@value #BARS}
 * @param months from the first month with exposure or an event to that of the cut-off, without a gap
 */
public record SafetyReview(
        String study,
        LocalDate cutoff,
        EventSelection selection,
        int dosed,
        double patientYears,
        List<OverviewRow> overview,
        List<IncidenceRow> terms,
        List<IncidenceRow> serious,
        List<IncidenceRow> related,
        List<SpecialRow> special,
        List<WorstGradeRow> worstGrades,
        List<SeverityRow> severities,
        List<LabShift> laboratory,
        List<TermBar> mostFrequent,
        TimeToOnset onset,
        List<MonthOfEvents> months) {

    /** How many terms the picture of the most frequent ones shows. */
    public static final int BARS = 20;

    public SafetyReview {
        overview = List.copyOf(overview);
        terms = List.copyOf(terms);
        serious = List.copyOf(serious);
        related = List.copyOf(related);
        special = List.copyOf(special);
        worstGrades = List.copyOf(worstGrades);
        severities = List.copyOf(severities);
        laboratory = List.copyOf(laboratory);
        mostFrequent = List.copyOf(mostFrequent);
        months = List.copyOf(months);
    }

    public record OverviewRow(EventKind kind, Incidence incidence) {}

    /**
     * @param soc null: all classes; {@link papilio.figures.SafetyTables#UNCODED} for events without one
     * @param term the coded term, else the words of the site; null: the whole class
     */
    public record IncidenceRow(
            @Nullable String soc, @Nullable String term, Incidence incidence) {}

    /** @param category code of a special interest */
    public record SpecialRow(String category, Incidence incidence) {}

    /**
     * Domain: ethics reports, table T3.
     *
     * @param soc null: all classes; {@code term} null: the whole class
     */
    public record WorstGradeRow(
            @Nullable String soc, @Nullable String term, Grades patients) {}

    /**
     * A bar of the most frequent terms.
     *
     * @param patients each at the worst grade of the term
     * @param events each at its own grade
     */
    public record TermBar(String soc, String term, Grades patients, Grades events) {}
}
