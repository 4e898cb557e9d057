package papilio.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.study.PlannedVisit;
import papilio.study.StudySettings;

/** Puts the schedule and the records of one patient side by side. */
final class Schedule {
    private Schedule() {}

    static List<PatientCourse.ScheduledVisit> of(
            PatientHead patient, List<PlannedVisit> schedule, List<VisitRow> visits, LocalDate today) {
        var found = new ArrayList<PatientCourse.ScheduledVisit>();
        for (var planned : schedule) {
            var window = VisitWindow.of(planned, patient.firstDoseOn(), anchorOfLastDose(patient));
            if (window == null) continue;
            var row = visits.stream()
                    .filter(visit -> planned.code().equals(visit.visitCode()))
                    .findFirst()
                    .orElse(null);
            var done = row == null || row.status() == VisitState.MISSED ? null : row.startedOn();
            // nothing is missed by somebody who left while it could still have been done
            var left = patient.endedOn() != null && !window.to().isBefore(patient.endedOn());
            if (row == null && left) continue;
            var status = row != null && row.status() == VisitState.MISSED
                    ? VisitWindow.Status.MISSED
                    : window.status(done, today);
            found.add(new PatientCourse.ScheduledVisit(window, row, status));
        }
        found.sort(Comparator.comparing(visit -> visit.window().target()));
        return found;
    }

    static PatientCourse.@Nullable ScheduledVisit next(List<PatientCourse.ScheduledVisit> scheduled) {
        return scheduled.stream()
                .filter(visit ->
                        visit.status() == VisitWindow.Status.DUE || visit.status() == VisitWindow.Status.UPCOMING)
                .findFirst()
                .orElse(null);
    }

    static @Nullable DoseSlots doses(
            StudySettings study, PatientHead patient, List<TreatmentRow> treatments, LocalDate today) {
        var first = patient.firstDoseOn();
        var every = study.doseEveryDays();
        var single = treatments.stream().anyMatch(row -> row.kind() == TreatmentKind.DOSE);
        if (first == null || every == null || !single) return null;
        var end = earliest(today.plusDays(1), patient.treatmentStoppedOn(), patient.endedOn(), patient.diedOn());
        var given = new ArrayList<Long>();
        var holds = new ArrayList<DoseSlots.Hold>();
        for (var row : treatments) {
            var day = row.startedOn().toEpochDay() - first.toEpochDay();
            if (row.kind() == TreatmentKind.DOSE) given.add(day);
            if (row.kind() == TreatmentKind.HOLD) {
                var back = row.endedOn() == null ? end : row.endedOn();
                holds.add(new DoseSlots.Hold(day, back.toEpochDay() - first.toEpochDay()));
            }
        }
        return DoseSlots.of(
                given,
                holds,
                end.toEpochDay() - first.toEpochDay(),
                every,
                DoseSlots.WINDOW_DAYS,
                today.toEpochDay() - first.toEpochDay());
    }

    /** While treatment goes on, what counts from the last dose has no day yet. */
    private static @Nullable LocalDate anchorOfLastDose(PatientHead patient) {
        return patient.treatmentStoppedOn() == null && patient.endedOn() == null ? null : patient.lastDoseOn();
    }

    private static LocalDate earliest(LocalDate first, @Nullable LocalDate... others) {
        var found = first;
        for (var other : others) if (other != null && other.isBefore(found)) found = other;
        return found;
    }
}
