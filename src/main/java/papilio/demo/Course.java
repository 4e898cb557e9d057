package papilio.demo;

import static papilio.demo.DemoStudy.TODAY;
import static papilio.demo.DemoStudy.earlier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.patient.FindingEntry;
import papilio.patient.HistoryEntry;
import papilio.patient.MedicationEntry;

/** A patient's way through the study after enrollment: treatment, visits, values, other drugs, and how it ended. */
record Course(
        Person person,
        @Nullable LocalDate firstDose,
        @Nullable LocalDate lastDose,
        List<Doses.Treatment> treatments,
        List<Visits.Visit> visits,
        List<FindingEntry> findings,
        List<MedicationEntry> medications,
        List<HistoryEntry> history,
        @Nullable LocalDate treatmentStoppedOn,
        @Nullable String treatmentStopReason,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable LocalDate diedOn,
        Instant lastEntryAt) {

    static final String COMPLETED = "COMPLETED";

    Course with(List<MedicationEntry> more) {
        return new Course(
                person,
                firstDose,
                lastDose,
                treatments,
                visits,
                findings,
                Stream.concat(medications.stream(), more.stream()).toList(),
                history,
                treatmentStoppedOn,
                treatmentStopReason,
                endedOn,
                endReason,
                diedOn,
                lastEntryAt);
    }

    /** The last day on which something can happen to the patient. */
    LocalDate until() {
        return endedOn == null ? TODAY.minusDays(1) : endedOn;
    }

    static Course of(Person person, long seed) {
        var enrolled = person.enrolledOn();
        if (enrolled == null) throw new IllegalArgumentException(person.screeningNo() + " is not enrolled");
        var dice = person.dice(seed, "course");
        var first = enrolled.plusDays(dice.weighted(6, 4, 2, 1));
        if (first.isAfter(TODAY.minusDays(6))) return undosed(person, enrolled, seed);
        var fate = Fate.of(person.patientNo());
        var story = Story.of(person);
        var health = new Health(person, seed);
        var reducedFrom =
                fate.goesOn() && health.responds() && dice.chance(0.25) ? 7 * dice.between(25, 32) : Integer.MAX_VALUE;
        var holds = story.flatMap(one -> one.hold(first)).map(List::of).orElse(List.of());
        var doses = Doses.of(person, first, fate, holds, reducedFrom, seed);
        var last = Doses.lastDose(doses, first);

        var died = Fate.DEATH.equals(fate.reason())
                ? story.map(one -> first.plusDays(one.onset(first) + one.lasted()))
                        .orElseThrow()
                : null;
        var leaves = leaves(fate, last, died, dice);
        var until = leaves == null
                ? TODAY.minusDays(1)
                : died != null || Fate.LOST.equals(fate.reason()) ? last.plusDays(3) : leaves;
        var visits = new ArrayList<>(Visits.of(person, first, enrolled, until, seed));
        if (!fate.goesOn() && died == null && !Fate.LOST.equals(fate.reason()))
            visits.add(Visits.endOfTreatment(earlier(last.plusDays(dice.between(5, 11)), until)));
        if (!fate.goesOn() && !fate.leaves()) visits.add(Visits.followUp(last.plusDays(dice.between(24, 33))));
        var completed = visits.stream()
                .filter(visit -> "V6".equals(visit.code()))
                .map(Visits.Visit::on)
                .findFirst()
                .orElse(null);
        if (completed != null) {
            leaves = completed;
            last = earlier(last, completed);
        }
        var ended = leaves;
        var drugs = Drugs.of(person, health, enrolled, Visits.done(visits), until, seed);
        var findings = findings(person, health, first, visits, story.orElse(null), dice);
        var stopped = fate.goesOn() ? null : last.plusDays(1);
        return new Course(
                person,
                first,
                last,
                doses.stream()
                        .filter(row -> ended == null || !row.startedOn().isAfter(ended))
                        .toList(),
                visits,
                findings,
                died == null ? drugs : Drugs.until(died, drugs),
                Drugs.history(person, health, enrolled, seed),
                fate.leaves() ? null : stopped,
                fate.leaves() || stopped == null ? null : fate.reason(),
                ended,
                completed != null ? COMPLETED : ended == null ? null : fate.reason(),
                died,
                lastEntry(doses, visits, ended, dice));
    }

    private static Course undosed(Person person, LocalDate enrolled, long seed) {
        var health = new Health(person, seed);
        var dice = person.dice(seed, "course");
        var visits = Visits.of(person, null, enrolled, enrolled, seed);
        return new Course(
                person,
                null,
                null,
                List.of(),
                visits,
                findings(person, health, enrolled, visits, null, dice),
                Drugs.of(person, health, enrolled, visits, enrolled, seed),
                Drugs.history(person, health, enrolled, seed),
                null,
                null,
                null,
                null,
                null,
                DemoStudy.workingHours(enrolled.plusDays(1), dice));
    }

    private static @Nullable LocalDate leaves(Fate fate, LocalDate last, @Nullable LocalDate died, Dice dice) {
        if (!fate.leaves()) return null;
        if (died != null) return died;
        return last.plusDays(Fate.LOST.equals(fate.reason()) ? dice.between(70, 90) : dice.between(12, 20));
    }

    private static List<FindingEntry> findings(
            Person person,
            Health health,
            LocalDate first,
            List<Visits.Visit> visits,
            @Nullable Story story,
            Dice dice) {
        var values = new ArrayList<FindingEntry>();
        for (var visit : List.copyOf(visits)) {
            var on = visit.on();
            if (on == null || visit.remote()) continue;
            var day = on.toEpochDay() - first.toEpochDay();
            var blood = Laboratory.at(person, health, visit, on, day, dice);
            values.addAll(blood);
            values.addAll(Assessments.at(health, visit, on, day, blood, dice));
        }
        if (story != null && story.isInfection() && story.onset(first) > 0) {
            seen(first.plusDays(story.onset(first)), true, visits, values, dice);
            if (story.lasted() > 9) seen(first.plusDays(story.onset(first) + 9), false, visits, values, dice);
        }
        return values;
    }

    /** A serious infection is seen outside of the schedule. */
    private static void seen(
            LocalDate on, boolean first, List<Visits.Visit> visits, List<FindingEntry> values, Dice dice) {
        var visit = Visits.unscheduled(on);
        visits.add(visit);
        values.addAll(Laboratory.ofInfection(visit, on, first, dice));
    }

    private static Instant lastEntry(
            List<Doses.Treatment> doses, List<Visits.Visit> visits, @Nullable LocalDate ended, Dice dice) {
        var last = Stream.concat(
                        doses.stream().map(Doses.Treatment::startedOn),
                        Visits.done(visits).stream().map(Visits.Visit::on))
                .max(LocalDate::compareTo)
                .orElseThrow();
        return DemoStudy.workingHours((ended == null ? last : ended).plusDays(dice.between(0, 3)), dice);
    }
}
