package papilio.figures;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientFact;
import papilio.safety.EventFact;

/** The safety population: whoever is dosed at the cut-off, with the time on the drug. */
public final class Exposed {
    private final Map<Long, Course> courses;

    private Exposed(Map<Long, Course> courses) {
        this.courses = courses;
    }

    static Exposed of(Collection<PatientFact> patients, LocalDate cutoff, int lastDoseDays) {
        var courses = new LinkedHashMap<Long, Course>();
        for (var patient : patients)
            Course.of(patient, cutoff, lastDoseDays).ifPresent(course -> courses.put(patient.id(), course));
        return new Exposed(courses);
    }

    public Exposed where(Predicate<PatientFact> wanted) {
        var some = new LinkedHashMap<>(courses);
        some.values().removeIf(course -> !wanted.test(course.patient()));
        return new Exposed(some);
    }

    public boolean has(Emergent one) {
        return courses.containsKey(one.event().patient());
    }

    public int patients() {
        return courses.size();
    }

    public long days() {
        return courses.values().stream().mapToLong(Course::days).sum();
    }

    public double patientYears() {
        return days() / Rate.DAYS_A_YEAR;
    }

    public Collection<Course> courses() {
        return courses.values();
    }

    /** The treatment-emergent ones among the events. */
    List<Emergent> emergent(Collection<EventFact> events, LocalDate cutoff, @Nullable Integer windowDays) {
        return events.stream()
                .map(event -> emergent(event, cutoff, windowDays))
                .filter(found -> found != null)
                .toList();
    }

    /** Every patient's time to the first of these events, that day included; the whole exposure of those without. */
    long daysToFirst(Collection<Emergent> events) {
        var first = new HashMap<Long, LocalDate>();
        for (var one : events) first.merge(one.event().patient(), one.onset(), (a, b) -> a.isBefore(b) ? a : b);
        var days = 0L;
        for (var course : courses.values()) {
            var onset = first.get(course.patient().id());
            days += onset == null ? course.days() : DAYS.between(course.firstDose(), onset) + 1;
        }
        return days;
    }

    private @Nullable Emergent emergent(EventFact event, LocalDate cutoff, @Nullable Integer windowDays) {
        var course = courses.get(event.patient());
        if (course == null || event.onset() == null) return null;
        var onset = course.onsetOf(event.onset());
        return course.covers(onset, cutoff, windowDays) ? new Emergent(event, onset) : null;
    }
}
