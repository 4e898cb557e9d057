package papilio.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static papilio.demo.DemoStudy.TODAY;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import papilio.safety.Circumstances;
import papilio.safety.EventRules;
import papilio.safety.ReviewState;

/** The synthetic cohort is the same every time, contradicts itself nowhere and looks like the published ones. */
class TheCohortIsPlausibleTest {
    private static final Cohort COHORT = Cohort.generate(DemoStudy.SEED);

    @Test
    void theSameSeedGivesTheSameCohort() {
        assertThat(Cohort.generate(DemoStudy.SEED)).isEqualTo(COHORT);
        assertThat(Cohort.generate(1)).isNotEqualTo(COHORT);
    }

    @Test
    void theFlowAddsUp() {
        var persons = COHORT.persons();
        var failed = count(persons, person -> person.failedOn() != null);
        var declined = count(persons, person -> person.declinedOn() != null);
        var pending = count(persons, Person::isInScreening);
        var enrolled = count(persons, Person::isEnrolled);
        assertThat(persons).hasSize(121);
        assertThat(enrolled).isEqualTo(84).isEqualTo(COHORT.courses().size());
        assertThat(failed + declined + pending + enrolled).isEqualTo(121);
        assertThat(DemoSite.ALL.stream().mapToInt(DemoSite::target).sum()).isEqualTo(DemoStudy.TARGET);
        var ended = count(COHORT.courses(), course -> course.endReason() != null);
        var ongoing = count(COHORT.courses(), course -> course.endedOn() == null);
        assertThat(ended + ongoing).isEqualTo(enrolled);
        assertThat(COHORT.courses().stream().map(Course::endReason))
                .contains(
                        "COMPLETED",
                        "DEATH",
                        "LOST_TO_FOLLOW_UP",
                        "ADVERSE_EVENT",
                        "WITHDRAWAL_BY_SUBJECT",
                        "PHYSICIAN_DECISION");
        assertThat(COHORT.courses())
                .anyMatch(course -> course.treatmentStoppedOn() != null && course.endedOn() == null);
    }

    @Test
    void everyNumberOccursOnce() {
        assertThat(COHORT.persons()).extracting(Person::patientNo).doesNotHaveDuplicates();
        assertThat(COHORT.persons()).extracting(Person::screeningNo).doesNotHaveDuplicates();
        assertThat(COHORT.events()).extracting(Event::number).doesNotHaveDuplicates();
    }

    @Test
    void nothingLiesInTheFuture() {
        for (var person : COHORT.persons())
            assertThat(Stream.of(person.screenedOn(), person.failedOn(), person.declinedOn(), person.enrolledOn())
                            .filter(Objects::nonNull))
                    .as(person.screeningNo())
                    .allMatch(day -> !day.isAfter(TODAY));
        for (var course : COHORT.courses()) {
            assertThat(course.treatments()).allMatch(row -> row.startedOn().isBefore(TODAY));
            assertThat(Visits.done(course.visits()))
                    .as(course.person().patientNo())
                    .allMatch(visit -> visit.on() != null && visit.on().isBefore(TODAY));
            assertThat(course.until()).isBefore(TODAY);
        }
        var midnight = TODAY.atStartOfDay(DemoStudy.ZONE).toInstant();
        for (var event : COHORT.events()) {
            assertThat(event.changedAt()).isBefore(midnight);
            assertThat(event.reviews()).allMatch(review -> review.at().isBefore(midnight));
            assertThat(event.deadlines())
                    .allMatch(clock ->
                            clock.submitted() == null || clock.submitted().isBefore(midnight));
        }
    }

    @Test
    void consentComesFirstAndNothingAfterTheEnd() {
        for (var course : COHORT.courses()) {
            var person = course.person();
            var about = person.patientNo();
            assertThat(person.consentOn()).as(about).isNotNull().isBeforeOrEqualTo(person.enrolledOn());
            var first = course.firstDose();
            if (first == null) continue;
            assertThat(first).as(about).isAfterOrEqualTo(person.enrolledOn());
            var doses = rows(course, "DOSE");
            assertThat(doses)
                    .as(about)
                    .allMatch(row ->
                            !row.startedOn().isBefore(first) && !row.startedOn().isAfter(course.until()));
            assertThat(doses.stream().map(Doses.Treatment::startedOn)).as(about).doesNotHaveDuplicates();
            if (course.treatmentStoppedOn() != null)
                assertThat(doses).as(about).allMatch(row -> row.startedOn().isBefore(course.treatmentStoppedOn()));
            assertThat(Visits.done(course.visits()))
                    .as(about)
                    .allMatch(visit -> !visit.on().isAfter(course.until()));
        }
    }

    @Test
    void nobodyGetsADoseOnHold() {
        for (var course : COHORT.courses()) {
            for (var hold : rows(course, "HOLD")) {
                var back = hold.endedOn() == null ? TODAY : hold.endedOn();
                assertThat(rows(course, "DOSE"))
                        .as(course.person().patientNo())
                        .noneMatch(row -> row.startedOn().isAfter(hold.startedOn())
                                && row.startedOn().isBefore(back.minusDays(3)));
            }
        }
    }

    @Test
    void eventsBreakNoRuleOfTheForm() {
        var interests = Set.of("SI", "OI", "HZ", "TB", "LOW_IGG", "HSR", "ISR");
        for (var event : COHORT.events()) {
            var at = new Circumstances(
                    event.person().consentOn(),
                    true,
                    TODAY,
                    TODAY.atStartOfDay(DemoStudy.ZONE).toInstant(),
                    DemoStudy.ZONE,
                    interests);
            assertThat(EventRules.breaches(event.facts(), at))
                    .as(event.number() + " " + event.facts())
                    .isEmpty();
        }
    }

    @Test
    void theMonitorHasADaysWork() {
        var waiting = COHORT.events().stream()
                .filter(event -> event.state().toReview())
                .toList();
        assertThat(waiting).hasSize(5);
        assertThat(count(waiting, event -> event.facts().serious())).isEqualTo(2);
        assertThat(COHORT.events()).extracting(Event::state).contains(ReviewState.values());
        var now = TODAY.atStartOfDay(DemoStudy.ZONE).toInstant();
        var overdue = COHORT.events().stream()
                .flatMap(event -> event.deadlines().stream())
                .filter(clock -> clock.submitted() == null && clock.due().isBefore(now))
                .count();
        assertThat(overdue).isBetween(1L, 2L);
        assertThat(COHORT.events().stream()
                        .flatMap(event -> event.questions().stream())
                        .map(question -> question.state().name()))
                .contains("OPEN", "ANSWERED", "CLOSED");
    }

    @Test
    void theRatesAreThoseOfPublishedStudies() {
        var enrolled = COHORT.courses().size();
        var women = count(COHORT.courses(), course -> course.person().isFemale());
        assertThat(100.0 * women / enrolled).isBetween(88.0, 98.0);
        assertThat(COHORT.courses().stream()
                        .mapToInt(course -> course.person().age())
                        .average()
                        .orElseThrow())
                .isBetween(31.0, 37.0);
        assertThat(COHORT.courses())
                .allMatch(
                        course -> course.person().age() >= 18 && course.person().age() <= 70);
        assertThat(share(event -> event.facts().serious())).isBetween(8.0, 14.0);
        assertThat(share(event -> true)).isBetween(60.0, 85.0);
        assertThat(share(event -> event.isCalled("Upper respiratory infection")))
                .isBetween(20.0, 40.0);
        assertThat(share(event -> event.isOf(EventKind.LOW_IGG))).isBetween(6.0, 18.0);
        assertThat(mean("SLEDAI-2K", "Screening/baseline")).isBetween(10.5, 12.5);
        assertThat(mean("SLEDAI-2K", "Week 24")).isLessThan(6);
        assertThat(mean("IGG", "Week 24")).isLessThan(mean("IGG", "Screening/baseline") * 0.85);
        assertThat(mean("IGM", "Week 24")).isLessThan(mean("IGM", "Screening/baseline") * 0.75);
        assertThat(mean("C3", "Week 24")).isGreaterThan(mean("C3", "Screening/baseline"));
    }

    private static List<Doses.Treatment> rows(Course course, String kind) {
        return course.treatments().stream()
                .filter(row -> row.kind().equals(kind))
                .toList();
    }

    /** Patients with such an event in percent of the enrolled. */
    private static double share(Predicate<Event> which) {
        var patients = new HashSet<String>();
        COHORT.events().stream()
                .filter(which)
                .forEach(event -> patients.add(event.person().patientNo()));
        return 100.0 * patients.size() / COHORT.courses().size();
    }

    private static double mean(String code, String visit) {
        return COHORT.courses().stream()
                .flatMap(course -> course.findings().stream())
                .filter(value -> value.code().equals(code) && visit.equals(value.visit()))
                .mapToDouble(value -> Objects.requireNonNull(value.number()).doubleValue())
                .average()
                .orElseThrow();
    }

    private static <T> int count(List<T> all, Predicate<T> which) {
        return (int) all.stream().filter(which).count();
    }
}
