package papilio.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import papilio.patient.DoseSlots;
import papilio.patient.PatientCourse;
import papilio.patient.TreatmentKind;
import papilio.patient.TreatmentRow;

/** Doses given, off their day, missed, on hold; treatment intervals as bars. */
final class DoseLane {
    private final PatientCourse course;
    private final Words words;
    private final List<Mark> marks = new ArrayList<>();

    private DoseLane(PatientCourse course, Words words) {
        this.course = course;
        this.words = words;
    }

    static Lane of(PatientCourse course, Words words) {
        var lane = new DoseLane(course, words);
        var slots = course.doses();
        lane.given(slots);
        lane.missed(slots);
        lane.spans();
        var drug = course.study().treatment(words.locale());
        return Lane.of("doses", drug == null ? words.say("timeline.lane.doses") : drug, "doses", lane.marks);
    }

    private void given(@Nullable DoseSlots slots) {
        var most = course.treatments(TreatmentKind.DOSE).stream()
                .map(TreatmentRow::amount)
                .mapToDouble(amount -> amount == null ? 0 : amount.doubleValue())
                .max()
                .orElse(0);
        @Nullable BigDecimal before = null;
        for (var row : course.treatments(TreatmentKind.DOSE)) {
            var slot = slotOf(row, slots);
            var late = slot != null && slot.status() == DoseSlots.Status.OFF_WINDOW;
            var facts = new ArrayList<String>();
            facts.add(words.say("timeline.dose.given", amount(row)));
            if (slot != null && slot.offset() != 0)
                facts.add(words.say(
                        slot.offset() < 0 ? "timeline.daysEarly" : "timeline.daysLate", Math.abs(slot.offset())));
            if (slots != null && slot == null) facts.add(words.say("timeline.dose.extra"));
            if (slots != null && slots.shortIntervals().contains(dayOf(row)))
                facts.add(words.say("timeline.dose.short"));
            if (row.place() != null) facts.add(row.place());
            var amount = row.amount();
            var changed = before != null && amount != null && amount.compareTo(before) != 0;
            marks.add(Mark.at("treatment:" + row.id(), row.startedOn(), late ? "late" : "given", facts)
                    .height(most == 0 || amount == null ? 1 : Math.max(0.25, amount.doubleValue() / most))
                    .label(changed ? amount(row) : null));
            if (amount != null) before = amount;
        }
    }

    private void missed(@Nullable DoseSlots slots) {
        var first = course.patient().firstDoseOn();
        Set<Long> told = new HashSet<>();
        if (slots != null && first != null) {
            for (var slot : slots.planned()) {
                if (slot.status() != DoseSlots.Status.MISSED) continue;
                var due = first.plusDays(slot.due());
                var row = course.treatments(TreatmentKind.MISSED).stream()
                        .filter(one -> Math.abs(one.startedOn().toEpochDay() - due.toEpochDay()) <= 3)
                        .findFirst()
                        .orElse(null);
                if (row != null) told.add(row.id());
                marks.add(missed(row, due));
            }
        }
        for (var row : course.treatments(TreatmentKind.MISSED))
            if (!told.contains(row.id())) marks.add(missed(row, row.startedOn()));
    }

    private Mark missed(@Nullable TreatmentRow row, LocalDate due) {
        var why = row == null ? null : Reasons.missed(row.reason(), words);
        return Mark.at(
                        row == null ? null : "treatment:" + row.id(),
                        due,
                        "missed",
                        why == null
                                ? List.of(words.say("timeline.dose.missed"))
                                : List.of(words.say("timeline.dose.missed"), why))
                .tone("attention");
    }

    private void spans() {
        for (var row : course.treatments(TreatmentKind.HOLD)) {
            var why = Reasons.missed(row.reason(), words);
            var headline = why == null ? words.say("timeline.dose.hold") : words.say("timeline.dose.holdBecause", why);
            marks.add(Mark.at("treatment:" + row.id(), row.startedOn(), "hold", List.of(headline, fromTo(row)))
                    .to(row.endedOn())
                    .tone("attention")
                    .label(headline));
        }
        for (var row : course.treatments(TreatmentKind.INTERVAL)) {
            var end = row.endedOn() == null ? course.patient().endedOn() : row.endedOn();
            marks.add(Mark.at(
                            "treatment:" + row.id(),
                            row.startedOn(),
                            "interval",
                            List.of(words.say("timeline.dose.interval", amount(row)), fromTo(row)))
                    .to(end)
                    .open(end == null)
                    .label(amount(row)));
        }
    }

    private static DoseSlots.@Nullable Slot slotOf(TreatmentRow row, @Nullable DoseSlots slots, LocalDate first) {
        if (slots == null) return null;
        var day = row.startedOn().toEpochDay() - first.toEpochDay();
        return slots.planned().stream()
                .filter(slot -> slot.given() != null && slot.given() == day)
                .findFirst()
                .orElse(null);
    }

    private DoseSlots.@Nullable Slot slotOf(TreatmentRow row, @Nullable DoseSlots slots) {
        var first = course.patient().firstDoseOn();
        return first == null ? null : slotOf(row, slots, first);
    }

    private long dayOf(TreatmentRow row) {
        var day = course.patient().dayOf(row.startedOn());
        return day == null ? -1 : day;
    }

    private String fromTo(TreatmentRow row) {
        var end = row.endedOn();
        return words.say(
                "timeline.fromTo",
                row.startedOn().toString(),
                end == null ? words.say("timeline.ongoing") : end.toString());
    }

    private static String amount(TreatmentRow row) {
        if (row.amount() == null) return row.drug();
        var number = row.amount().stripTrailingZeros().toPlainString();
        return row.unit() == null ? number : number + " " + row.unit();
    }
}
