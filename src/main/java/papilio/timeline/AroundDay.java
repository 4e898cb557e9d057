package papilio.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.patient.DoseSlots;
import papilio.patient.FindingKind;
import papilio.patient.FindingRow;
import papilio.patient.MedicationRow;
import papilio.patient.TreatmentKind;
import papilio.patient.TreatmentRow;
import papilio.safety.PatientEvent;

/** What a patient's record says about the time around one day: what lay before it, what came after it. */
public record AroundDay(CourseFacts facts, LocalDate day) {
    private static final int MATCHING_DAYS = 3;

    /**
     * A dose given, missed or on hold, or a treated interval.
     *
     * @param row null for a dose that the plan misses and about which nothing was recorded
     */
    public record Dose(
            TreatmentKind kind, LocalDate on, @Nullable TreatmentRow row) {}

    /** Of one test the last value before the day and the first one from the day on; never both null. */
    public record Values(
            @Nullable FindingRow before, @Nullable FindingRow after) {
        /** The newer of the two, by which the test is named. */
        public FindingRow any() {
            return Objects.requireNonNull(after != null ? after : before);
        }

        public boolean outOfRange() {
            return before != null && Range.of(before) != Range.WITHIN
                    || after != null && Range.of(after) != Range.WITHIN;
        }
    }

    /** Where a value lies, by its flag and, where there is none, by its limits. */
    public enum Range {
        LOW,
        WITHIN,
        HIGH;

        public static Range of(FindingRow row) {
            var flag = row.flag();
            if (flag != null) return flag.startsWith("L") ? LOW : flag.startsWith("H") ? HIGH : WITHIN;
            var value = row.valueNumber();
            if (value == null) return WITHIN;
            if (row.rangeLow() != null && value.compareTo(row.rangeLow()) < 0) return LOW;
            return row.rangeHigh() != null && value.compareTo(row.rangeHigh()) > 0 ? HIGH : WITHIN;
        }
    }

    /** In order of time: the last ones up to and with the day, and as many after it. */
    public List<Dose> doses(int each) {
        var all = Stream.concat(recorded(), missing())
                .sorted(Comparator.comparing(Dose::on))
                .toList();
        var before = all.stream().filter(dose -> !dose.on().isAfter(day)).toList();
        var near = new ArrayList<>(before.subList(Math.max(0, before.size() - each), before.size()));
        all.stream().filter(dose -> dose.on().isAfter(day)).limit(each).forEach(near::add);
        return near;
    }

    private Stream<Dose> recorded() {
        return facts.course().treatments().stream().map(row -> new Dose(row.kind(), row.startedOn(), row));
    }

    /** Planned doses of which nobody wrote why they were not given. */
    private Stream<Dose> missing() {
        var slots = facts.course().doses();
        var first = facts.course().patient().firstDoseOn();
        if (slots == null || first == null) return Stream.of();
        var told = facts.course().treatments(TreatmentKind.MISSED);
        return slots.planned().stream()
                .filter(slot -> slot.status() == DoseSlots.Status.MISSED)
                .map(slot -> first.plusDays(slot.due()))
                .filter(due -> told.stream().noneMatch(row -> Math.abs(daysBetween(due, row)) <= MATCHING_DAYS))
                .map(due -> new Dose(TreatmentKind.MISSED, due, null));
    }

    private static long daysBetween(LocalDate due, TreatmentRow row) {
        return row.startedOn().toEpochDay() - due.toEpochDay();
    }

    /** One for each laboratory test with a dated value, those out of range first, then by code. */
    public List<Values> laboratory() {
        var course = facts.course();
        return course.codes(FindingKind.LABORATORY).stream()
                .map(this::values)
                .filter(values -> values.before() != null || values.after() != null)
                .sorted(Comparator.comparing(values -> !values.outOfRange()))
                .toList();
    }

    private Values values(String code) {
        @Nullable FindingRow before = null;
        @Nullable FindingRow after = null;
        for (var row : facts.course().findings()) {
            var taken = row.takenOn();
            if (taken == null
                    || row.kind() != FindingKind.LABORATORY
                    || !row.code().equals(code)) continue;
            if (row.valueNumber() == null && row.valueText() == null) continue;
            if (taken.isBefore(day)) before = row;
            else if (after == null) after = row;
        }
        return new Values(before, after);
    }

    /** Other events that began before the day, or on it and were recorded before this one; the newest first. */
    public List<PatientEvent> earlierEvents(String eventNo) {
        return facts.events().stream()
                .filter(event -> !event.eventNo().equals(eventNo) && isEarlier(event, eventNo))
                .toList()
                .reversed();
    }

    private boolean isEarlier(PatientEvent event, String eventNo) {
        var onset = event.onsetFirst();
        if (onset == null) return false;
        return onset.isBefore(day) || onset.isEqual(day) && event.eventNo().compareTo(eventNo) < 0;
    }

    /** Other drugs that were or, by what is known, may have been taken on the day; the newest first. */
    public List<MedicationRow> medication() {
        return facts.course().medication().stream()
                .filter(row -> row.startedFirst() == null || !row.startedFirst().isAfter(day))
                .filter(row -> row.endedLast() == null || !row.endedLast().isBefore(day))
                .sorted(Comparator.comparing(
                        MedicationRow::startedFirst, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }
}
