package papilio.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import papilio.patient.CriterionAnswerEntry;
import papilio.patient.PatientIntake;
import papilio.patient.TreatmentEntry;
import papilio.patient.VisitEntry;
import papilio.safety.KnownEvent;
import papilio.safety.KnownEventIntake;
import papilio.safety.KnownQuestion;
import papilio.shared.intake.Entry;
import papilio.shared.intake.IntakeTable;
import papilio.shared.intake.Placed;

/** Takes the cohort through the rooms' doors for records in bulk. */
@Component
class CohortWriter {
    private final PatientIntake patients;
    private final KnownEventIntake events;
    private final DemoLinks links;
    private final DemoVersions versions;

    CohortWriter(PatientIntake patients, KnownEventIntake events, DemoLinks links, DemoVersions versions) {
        this.patients = patients;
        this.events = events;
        this.links = links;
        this.versions = versions;
    }

    void write(Cohort cohort) {
        var courses = new HashMap<String, Course>();
        cohort.courses().forEach(course -> courses.put(course.person().patientNo(), course));
        var entries = cohort.persons().stream()
                .map(person -> PersonEntry.of(person, courses.get(person.patientNo())))
                .toList();
        var ids = patients.add(DemoStudy.CODE, entries, null);
        patients.answers(cohort.persons().stream()
                .filter(person -> person.declinedOn() == null)
                .flatMap(person -> answers(person, id(ids, person)))
                .toList());
        write(cohort, ids, patients.visits(), course -> course.visits().stream().map(CohortWriter::visit));
        write(
                cohort,
                ids,
                patients.treatments(),
                course -> course.treatments().stream().map(CohortWriter::treatment));
        write(cohort, ids, patients.findings("LABORATORY"), course -> course.findings().stream());
        write(cohort, ids, patients.medications(), course -> course.medications().stream());
        write(cohort, ids, patients.histories(), course -> course.history().stream());
        events.add(
                DemoStudy.CODE,
                cohort.events().stream().map(event -> known(event, ids)).toList());
        links.write();
        versions.write();
        ask(cohort, ids);
        patients.lastEntries(lastEntries(cohort, ids));
    }

    private static void write(
            Cohort cohort, Map<String, Long> ids, IntakeTable table, Function<Course, Stream<? extends Entry>> rows) {
        var placed = new ArrayList<Placed>();
        for (var course : cohort.courses()) {
            var person = course.person();
            rows.apply(course)
                    .map(row ->
                            new Placed(DemoStudy.CODE, person.site().code(), id(ids, person), person.patientNo(), row))
                    .forEach(placed::add);
        }
        table.insert(placed, null);
    }

    private static Stream<CriterionAnswerEntry> answers(Person person, long id) {
        return PersonEntry.CRITERIA.stream()
                .map(code -> new CriterionAnswerEntry(
                        DemoStudy.CODE, person.site().code(), id, code, PersonEntry.verdict(person, code)));
    }

    private static VisitEntry visit(Visits.Visit visit) {
        return new VisitEntry(
                null,
                visit.unplanned() ? null : visit.code(),
                visit.name(),
                visit.on(),
                visit.on(),
                visit.unplanned(),
                visit.done() ? "DONE" : "MISSED",
                visit.remote());
    }

    private static TreatmentEntry treatment(Doses.Treatment row) {
        var amount = row.milligrams();
        return new TreatmentEntry(
                null,
                row.kind(),
                DemoStudy.DRUG,
                amount == null ? null : java.math.BigDecimal.valueOf(amount),
                amount == null ? null : "mg",
                amount == null ? null : "QW",
                amount == null ? null : "SUBCUTANEOUS",
                row.plannedOn(),
                row.startedOn(),
                row.endedOn(),
                row.reason(),
                row.lot(),
                null);
    }

    private static KnownEvent known(Event event, Map<String, Long> ids) {
        var person = event.person();
        return new KnownEvent(
                DemoStudy.CODE,
                person.site().code(),
                id(ids, person),
                person.patientNo(),
                event.number(),
                event.facts(),
                event.state(),
                event.version(),
                event.changedAt(),
                event.reviews(),
                event.deadlines(),
                event.questions());
    }

    private void ask(Cohort cohort, Map<String, Long> ids) {
        for (var asked : cohort.questions()) {
            var person = asked.person();
            var id = id(ids, person);
            var record = patients.recordOn(asked.recordType(), id, asked.on(), asked.code());
            events.ask(
                    new KnownQuestion.About(
                            DemoStudy.CODE,
                            person.site().code(),
                            id,
                            person.patientNo(),
                            asked.recordType(),
                            record,
                            null),
                    List.of(asked.question()));
        }
    }

    /** The last dose, visit or event; for those never enrolled the decision. */
    private static Map<Long, Instant> lastEntries(Cohort cohort, Map<String, Long> ids) {
        var times = new HashMap<Long, Instant>();
        for (var person : cohort.persons()) times.put(id(ids, person), PersonEntry.lastEntry(person));
        for (var course : cohort.courses()) times.put(id(ids, course.person()), course.lastEntryAt());
        for (var event : cohort.events())
            times.merge(id(ids, event.person()), event.changedAt(), (one, other) -> one.isAfter(other) ? one : other);
        return times;
    }

    private static long id(Map<String, Long> ids, Person person) {
        return Objects.requireNonNull(ids.get(person.patientNo()), person.patientNo());
    }
}
