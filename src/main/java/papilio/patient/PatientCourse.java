package papilio.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.study.PlannedVisit;
import papilio.study.StudySettings;

/** One patient with everything recorded, and what the schedule makes of it. */
public record PatientCourse(
        StudySettings study,
        LocalDate today,
        PatientHead patient,
        List<PlannedVisit> schedule,
        List<VisitRow> visits,
        List<TreatmentRow> treatments,
        List<FindingRow> findings,
        List<MedicationRow> medication,
        List<HistoryRow> history) {
    /** A visit of the schedule beside what was recorded for it. */
    public record ScheduledVisit(
            VisitWindow window, @Nullable VisitRow done, VisitWindow.Status status) {}

    /** The schedule as far as its days are known, leaving out what can never be because the patient has left. */
    public List<ScheduledVisit> scheduled() {
        return Schedule.of(patient, schedule, visits, today);
    }

    /** The earliest visit that is due or to come; null after the last and where participation ended. */
    public @Nullable ScheduledVisit next() {
        return Schedule.next(scheduled());
    }

    /** Doses against the plan; null where the study plans none or none was given. */
    public @Nullable DoseSlots doses() {
        return Schedule.doses(study, patient, treatments, today);
    }

    public List<TreatmentRow> treatments(TreatmentKind kind) {
        return treatments.stream().filter(row -> row.kind() == kind).toList();
    }

    /** The values of one test in order of time, those with a day and a number. */
    public List<FindingRow> values(String code) {
        return findings.stream()
                .filter(row -> row.code().equals(code) && row.takenOn() != null && row.valueNumber() != null)
                .toList();
    }

    /** Codes of the tests of a kind, in order of code. */
    public List<String> codes(FindingKind kind) {
        var codes = new ArrayList<String>();
        for (var row : findings) if (row.kind() == kind && !codes.contains(row.code())) codes.add(row.code());
        return codes;
    }
}
