package papilio.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import papilio.patient.FindingKind;
import papilio.patient.VisitWindow;

/** Puts the lanes together, the most telling first, and finds the stretch of time that holds them. */
public final class TimelineBuilder {
    private static final int MARGIN_DAYS = 5;

    private TimelineBuilder() {}

    public static Timeline build(CourseFacts facts, Words words) {
        var course = facts.course();
        var lanes = new ArrayList<Lane>();
        lanes.add(CourseLanes.participation(course, words));
        add(lanes, CourseLanes.visits(course, words));
        add(lanes, DoseLane.of(course, words));
        lanes.addAll(MedicationLanes.steps(course, words));
        lanes.addAll(ValueLanes.of(course, FindingKind.ASSESSMENT, words));
        add(lanes, EventLane.of(facts.events(), words));
        lanes.addAll(ValueLanes.of(course, FindingKind.LABORATORY, words));
        lanes.addAll(ValueLanes.of(course, FindingKind.VITAL_SIGN, words));
        MedicationLanes.bars(course, words).forEach(lane -> add(lanes, lane));
        add(lanes, CourseLanes.queries(facts, words));
        var first = course.patient().firstDoseOn();
        var today = course.today();
        var day = first == null ? null : today.toEpochDay() - first.toEpochDay();
        return new Timeline(
                first == null ? null : first.toString(),
                first == null ? words.say("timeline.title") : words.say("timeline.title.index", first.toString()),
                summary(facts, words),
                from(facts).minusDays(MARGIN_DAYS).toString(),
                to(facts).plusDays(MARGIN_DAYS).toString(),
                today.toString(),
                day == null ? words.say("timeline.today") : words.say("timeline.today.day", String.valueOf(day)),
                lanes);
    }

    private static void add(List<Lane> lanes, Lane lane) {
        if (!lane.marks().isEmpty()) lanes.add(lane);
    }

    private static String summary(CourseFacts facts, Words words) {
        var course = facts.course();
        return words.say(
                "timeline.summary",
                course.patient().patientNo(),
                course.visits().size(),
                course.treatments().size(),
                facts.events().size(),
                facts.events().stream()
                        .filter(event -> event.content().serious())
                        .count());
    }

    /** Screening, or what of the records lies before it; other drugs that began earlier are cut at the edge. */
    private static LocalDate from(CourseFacts facts) {
        var course = facts.course();
        var earliest = course.patient().screenedOn();
        for (var visit : course.scheduled())
            earliest = earlier(earliest, visit.window().from());
        for (var visit : course.visits())
            if (visit.startedOn() != null) earliest = earlier(earliest, visit.startedOn());
        for (var row : course.treatments()) earliest = earlier(earliest, row.startedOn());
        return earliest;
    }

    private static LocalDate to(CourseFacts facts) {
        var course = facts.course();
        var patient = course.patient();
        var latest = course.today();
        if (patient.endedOn() != null) {
            latest = patient.endedOn();
            if (patient.diedOn() != null) latest = later(latest, patient.diedOn());
            for (var visit : course.visits()) if (visit.startedOn() != null) latest = later(latest, visit.startedOn());
            for (var event : facts.events())
                if (event.onsetFirst() != null) latest = later(latest, Objects.requireNonNull(event.onsetFirst()));
            return latest;
        }
        for (var visit : course.scheduled())
            if (visit.status() != VisitWindow.Status.MISSED)
                latest = later(latest, visit.window().to());
        return latest;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other.isBefore(one) ? other : one;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other.isAfter(one) ? other : one;
    }
}
