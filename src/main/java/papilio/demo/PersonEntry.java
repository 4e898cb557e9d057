package papilio.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.patient.IncomingPatient;

/** A person of the cohort as the patients' door takes one, with the answers to the criteria. */
final class PersonEntry {
    static final List<String> CRITERIA = List.of("I1", "I2", "I3", "E1", "E2", "E3", "E4");

    private PersonEntry() {}

    static IncomingPatient of(Person person, @Nullable Course course) {
        var lastDose = course == null ? null : course.lastDose();
        return new IncomingPatient(
                person.patientNo(),
                person.screeningNo(),
                person.site().code(),
                person.screenedOn(),
                person.consentOn(),
                person.sex(),
                person.birthYear(),
                person.age(),
                person.enrolledOn(),
                course == null ? null : course.firstDose(),
                null,
                course == null ? null : course.diedOn(),
                null,
                null,
                new IncomingPatient.Course(
                        person.failedOn(),
                        person.failureReason(),
                        person.declinedOn(),
                        person.declineReason(),
                        course == null ? null : course.endedOn(),
                        course == null ? null : course.endReason(),
                        lastDose,
                        course == null ? null : course.treatmentStoppedOn(),
                        course == null ? null : course.treatmentStopReason()));
    }

    /** What failed is known, what came after it was not asked; in screening the classification is still open. */
    static String verdict(Person person, String criterion) {
        var failed = person.failureReason();
        if (criterion.equals(failed)) return "FAILS";
        if (failed != null && CRITERIA.indexOf(criterion) > CRITERIA.indexOf(failed)) return "PENDING";
        if (person.isInScreening() && (criterion.equals("I2") || criterion.equals("E2"))) return "PENDING";
        return "PASSES";
    }

    static Instant lastEntry(Person person) {
        LocalDate last = Stream.of(person.failedOn(), person.declinedOn(), person.enrolledOn())
                .filter(day -> day != null)
                .findFirst()
                .orElse(person.screenedOn());
        return DemoStudy.at(last, 16, 30);
    }
}
