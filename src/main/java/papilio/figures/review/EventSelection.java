package papilio.figures.review;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventFact;

/**
 * What a safety review is narrowed to. Sites limit both the patients (the dosed, their exposure) and the events; grade and
 * relation limit the events alone, so a percent stays one of all dosed patients and a rate one of all their time.
 *
 * @param sites of those that are the caller's; empty: all of the caller's
 * @param gradeFrom only events of this CTCAE grade or a higher one, the grade taken from the severity where only that is
 *     recorded (mild 1, moderate 2, severe 3); an event with neither is then not counted. Null: every event
 * @param related only events that are related to the drug (true) or are not (false), as the figures count them; null: both
 */
public record EventSelection(
        Set<String> sites,
        @Nullable Integer gradeFrom,
        @Nullable Boolean related) {
    /** All of the caller's sites, every event. */
    public static final EventSelection EVERYTHING = new EventSelection(Set.of(), null, null);

    /** @throws IllegalArgumentException for a grade outside of 1 to 5 */
    public EventSelection {
        sites = Set.copyOf(sites);
        if (gradeFrom != null && (gradeFrom < 1 || gradeFrom > 5))
            throw new IllegalArgumentException("no such grade: " + gradeFrom);
    }

    public static EventSelection of(Collection<String> sites, @Nullable Integer gradeFrom, @Nullable Boolean related) {
        return new EventSelection(Set.copyOf(sites), gradeFrom, related);
    }

    boolean has(EventFact event) {
        return (related == null || related == event.related()) && (gradeFrom == null || reaches(event, gradeFrom));
    }

    private static boolean reaches(EventFact event, int wanted) {
        var grade = event.gradeOrFromSeverity();
        return grade != null && grade >= wanted;
    }
}
