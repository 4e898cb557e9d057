package papilio.figures.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.figures.Course;
import papilio.figures.Exposed;
import papilio.figures.review.LabShift.Cell;
import papilio.patient.LaboratoryFact;

/** Every dosed patient's place in the shift tables. */
final class LabShifts {
    private record Levels(LabLevel baseline, LabLevel worst) {}

    private static final Levels NOTHING = new Levels(LabLevel.MISSING, LabLevel.MISSING);

    private final Exposed exposed;
    private final Map<Long, List<LaboratoryFact>> facts;

    LabShifts(Exposed exposed, List<LaboratoryFact> facts) {
        this.exposed = exposed;
        this.facts = facts.stream().collect(Collectors.groupingBy(LaboratoryFact::patient));
    }

    /** In the order of the tests; no table of a test of which nobody has a value that can be judged. */
    List<LabShift> tables() {
        return Stream.of(ShiftTest.values())
                .map(this::table)
                .filter(shift -> shift.patients(LabLevel.MISSING, LabLevel.MISSING) < exposed.patients())
                .toList();
    }

    /** In order of patient number. */
    List<ShiftedPatient> patients(ShiftTest test) {
        return exposed.courses().stream()
                .map(Course::patient)
                .map(patient -> {
                    var levels = levels(patient.id(), test);
                    return new ShiftedPatient(patient.patientNo(), patient.site(), levels.baseline(), levels.worst());
                })
                .sorted(Comparator.comparing(ShiftedPatient::patientNo))
                .toList();
    }

    private LabShift table(ShiftTest test) {
        var counted = new HashMap<Levels, Integer>();
        for (var course : exposed.courses())
            counted.merge(levels(course.patient().id(), test), 1, Integer::sum);
        var cells = new ArrayList<Cell>();
        for (var baseline : LabLevel.values())
            for (var worst : LabLevel.values()) {
                var patients = counted.getOrDefault(new Levels(baseline, worst), 0);
                if (patients > 0) cells.add(new Cell(baseline, worst, patients));
            }
        return new LabShift(test, cells);
    }

    private Levels levels(long patient, ShiftTest test) {
        var some = facts.getOrDefault(patient, List.of()).stream()
                .filter(fact -> test.codes().contains(fact.code()))
                .toList();
        return some.isEmpty() ? NOTHING : new Levels(baseline(some), worst(some));
    }

    private static LabLevel worst(List<LaboratoryFact> facts) {
        return LabLevel.of(
                any(facts, LaboratoryFact::lowAfter),
                any(facts, LaboratoryFact::normalAfter),
                any(facts, LaboratoryFact::highAfter));
    }

    private static LabLevel baseline(List<LaboratoryFact> facts) {
        var low = last(facts, LaboratoryFact::lowBefore);
        var normal = last(facts, LaboratoryFact::normalBefore);
        var high = last(facts, LaboratoryFact::highBefore);
        var day = Stream.of(low, normal, high)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (day == null) return LabLevel.MISSING;
        return LabLevel.of(day.equals(low), day.equals(normal), day.equals(high));
    }

    private static boolean any(List<LaboratoryFact> facts, Predicate<LaboratoryFact> wanted) {
        return facts.stream().anyMatch(wanted);
    }

    private static @Nullable LocalDate last(
            List<LaboratoryFact> facts, Function<LaboratoryFact, @Nullable LocalDate> day) {
        return facts.stream()
                .map(day)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
