package papilio.demo;

import java.util.ArrayList;
import java.util.List;

/** The synthetic cohort: the same for the same seed, on every machine. */
record Cohort(List<Person> persons, List<Course> courses, List<Event> events, List<RecordQuestion> questions) {

    static Cohort generate(long seed) {
        var persons = DemoSite.ALL.stream()
                .flatMap(site -> Screening.of(site, seed).stream())
                .toList();
        var courses = new ArrayList<Course>();
        var events = new ArrayList<Event>();
        for (var person : persons) {
            if (!person.isEnrolled()) continue;
            var course = Course.of(person, seed);
            var found = Events.of(course, seed);
            courses.add(course.with(found.medications()));
            events.addAll(found.events());
        }
        return new Cohort(persons, List.copyOf(courses), Reviews.of(events, seed), RecordQuestion.about(courses, seed));
    }
}
