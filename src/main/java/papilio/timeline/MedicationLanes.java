package papilio.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.patient.MedicationRow;
import papilio.patient.PatientCourse;

/** Other drugs: one whose daily amount changes is a step line, the others are bars. */
final class MedicationLanes {
    private static final int STEP_LANES = 2;

    private static final int BARS = 10;

    private MedicationLanes() {}

    static List<Lane> steps(PatientCourse course, Words words) {
        var lanes = new ArrayList<Lane>();
        for (var name : stepped(course)) {
            var marks = new ArrayList<Mark>();
            @Nullable String unit = null;
            var shown = name;
            for (var row : course.medication()) {
                var amount = number(row);
                var start = row.startedFirst();
                if (!row.name().equals(name) || amount == null || start == null) continue;
                shown = row.name(words.locale());
                unit = row.unit() == null
                        ? unit
                        : row.frequency() == null ? row.unit() : row.unit() + " " + row.frequency();
                marks.add(Mark.at("medication:" + row.id(), start, "step", facts(row, words))
                        .to(end(row, course.today()))
                        .value(amount.doubleValue())
                        .label(amount.stripTrailingZeros().toPlainString()));
            }
            lanes.add(Lane.of("step:" + name, shown, "step", marks).unit(unit));
        }
        return lanes;
    }

    /**
     * The drugs begun last, which say most about what happened in the study, in a lane of their own; the others, where there
     * are more than a person can read at once, in a second one that is shown with all values.
     */
    static List<Lane> bars(PatientCourse course, Words words) {
        var stepped = stepped(course);
        var marks = new ArrayList<Mark>();
        for (var row : course.medication()) {
            if (stepped.contains(row.name())) continue;
            var start =
                    row.startedFirst() == null ? course.patient().screenedOn().minusYears(1) : row.startedFirst();
            var goesOn = row.ongoing() || row.ended() == null;
            marks.add(Mark.at("medication:" + row.id(), start, "bar", facts(row, words))
                    .to(goesOn ? null : row.endedLast())
                    .open(goesOn)
                    .tone("plain")
                    .label(label(row, words)));
        }
        var latest = marks.stream()
                .sorted(Comparator.comparing(Mark::from).reversed())
                .limit(BARS)
                .toList();
        var others = marks.stream().filter(mark -> !latest.contains(mark)).toList();
        return List.of(
                Lane.of("medication", words.say("timeline.lane.medication"), "bars", latest),
                Lane.of("medication-others", words.say("timeline.lane.otherMedication"), "bars", others)
                        .extra(true));
    }

    /** Drugs given in two or more different amounts, the most often changed first. */
    private static List<String> stepped(PatientCourse course) {
        var amounts = new LinkedHashMap<String, List<BigDecimal>>();
        for (var row : course.medication()) {
            var amount = number(row);
            if (amount != null && row.startedFirst() != null)
                amounts.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(amount);
        }
        return amounts.entrySet().stream()
                .filter(entry -> entry.getValue().stream().distinct().count() > 1)
                .sorted((one, other) ->
                        Integer.compare(other.getValue().size(), one.getValue().size()))
                .limit(STEP_LANES)
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private static List<String> facts(MedicationRow row, Words words) {
        var facts = new ArrayList<String>();
        facts.add(label(row, words));
        facts.add(words.say(
                "timeline.fromTo",
                row.started() == null ? "–" : row.started(),
                row.ended() == null ? words.say("timeline.ongoing") : row.ended()));
        if (row.indication() != null) facts.add(row.indication());
        return facts;
    }

    private static String label(MedicationRow row, Words words) {
        var label = new StringBuilder(row.name(words.locale()));
        for (var part : new @Nullable String[] {row.amount(), row.unit(), row.frequency()})
            if (part != null && !part.isBlank()) label.append(' ').append(part);
        return label.toString();
    }

    private static LocalDate end(MedicationRow row, LocalDate today) {
        return row.endedLast() == null || row.ongoing() ? today : row.endedLast();
    }

    private static @Nullable BigDecimal number(MedicationRow row) {
        try {
            return row.amount() == null ? null : new BigDecimal(row.amount().strip());
        } catch (NumberFormatException words) {
            return null;
        }
    }
}
