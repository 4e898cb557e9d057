package papilio.demo;

import static papilio.demo.DemoStudy.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The visits of a patient against the schedule: most in their window, a few early, late or missed. */
final class Visits {
    private Visits() {}

    /** A visit of the study's schedule, in days from the first dose. */
    record Planned(String code, String name, int day, int around, boolean remote) {}

    static final List<Planned> SCHEDULE = List.of(
            new Planned("V1", "Week 4", 28, 7, false),
            new Planned("V2", "Week 8", 56, 7, true),
            new Planned("V3", "Week 12", 84, 7, false),
            new Planned("V4", "Week 24", 168, 14, false),
            new Planned("V5", "Week 36", 252, 14, true),
            new Planned("V6", "Week 52", 364, 14, false));
    private static final String LAST = "V6";

    /** A missed one has no day; whatever happens at a visit has its name. */
    record Visit(String code, String name, @Nullable LocalDate on, boolean unplanned, boolean remote) {
        boolean done() {
            return on != null;
        }
    }

    /** @param until the last day on which the patient can still come */
    static List<Visit> of(
            Person person, @Nullable LocalDate firstDose, LocalDate baseline, LocalDate until, long seed) {
        var dice = person.dice(seed, "visits");
        var visits = new ArrayList<Visit>();
        visits.add(new Visit("V0", "Screening/baseline", baseline, false, false));
        if (firstDose == null) return visits;
        for (var planned : SCHEDULE) {
            var target = firstDose.plusDays(planned.day());
            var day = target.plusDays(offset(planned, dice));
            var remote = planned.remote() && dice.chance(0.45);
            var missed = !LAST.equals(planned.code()) && dice.chance(0.045);
            var noted = dice.chance(0.7);
            if (day.isAfter(until)) continue;
            if (!missed) visits.add(new Visit(planned.code(), planned.name(), day, false, remote));
            else if (noted && target.plusDays(planned.around()).isBefore(until))
                visits.add(new Visit(planned.code(), planned.name(), null, false, false));
        }
        return visits;
    }

    static Visit endOfTreatment(LocalDate on) {
        return new Visit("EOT", "Early end of treatment", on, false, false);
    }

    static Visit followUp(LocalDate on) {
        return new Visit("SFU", "Safety follow-up", on, false, true);
    }

    static Visit unscheduled(LocalDate on) {
        return new Visit("UNS", "Unscheduled", on, true, false);
    }

    static List<Visit> done(List<Visit> visits) {
        return visits.stream()
                .filter(Visit::done)
                .sorted(Comparator.comparing(visit -> visit.on() == null ? TODAY : visit.on()))
                .toList();
    }

    private static int offset(Planned planned, Dice dice) {
        return switch (dice.weighted(90, 3, 7)) {
            case 0 -> (int) Math.round(dice.normal(0, planned.around() / 2.5, -planned.around(), planned.around()));
            case 1 -> -planned.around() - dice.between(1, 4);
            default -> planned.around() + dice.between(1, 6);
        };
    }
}
