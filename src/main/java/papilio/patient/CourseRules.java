package papilio.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;
import papilio.study.StudySettings;

/** What must hold for a record of a patient's course; each breach is a sentence at its field. */
final class CourseRules {
    private final PatientHead patient;
    private final StudySettings study;
    private final LocalDate today;

    CourseRules(PatientHead patient, StudySettings study, LocalDate today) {
        this.patient = patient;
        this.study = study;
        this.today = today;
    }

    void check(Observation entry) {
        Sizes.check(entry);
        switch (entry) {
            case RecordVisit visit -> check(visit);
            case RecordTreatment treatment -> check(treatment);
            case RecordFinding finding -> check(finding);
            case RecordMedication medication -> check(medication);
            case RecordHistory history -> check(history);
        }
    }

    private void check(RecordVisit visit) {
        if (visit.visitName().isBlank()) throw new FieldRefusal("visitCode", "patient.refusal.visitName");
        if (visit.startedOn() == null) {
            if (visit.state() == VisitState.DONE) throw new FieldRefusal("startedOn", "patient.refusal.day");
            return;
        }
        notInFuture("startedOn", visit.startedOn());
        inOrder(visit.startedOn(), visit.endedOn());
        notAfterLeaving(
                "startedOn", visit.startedOn(), "patient.refusal.visitAfterDeath", "patient.refusal.visitAfterEnd");
    }

    private void check(RecordTreatment treatment) {
        if (treatment.drug().isBlank()) throw new FieldRefusal("drug", "patient.refusal.drug");
        notInFuture("startedOn", treatment.startedOn());
        if (treatment.kind() != TreatmentKind.HOLD) inOrder(treatment.startedOn(), treatment.endedOn());
        else if (treatment.endedOn() != null && !treatment.endedOn().isAfter(treatment.startedOn()))
            throw new FieldRefusal("endedOn", "patient.refusal.endBeforeStart");
        var given = treatment.kind() == TreatmentKind.DOSE || treatment.kind() == TreatmentKind.INTERVAL;
        if (!given) return;
        if (treatment.amount() != null && treatment.amount().signum() < 0)
            throw new FieldRefusal("amount", "patient.refusal.negative");
        var consent = patient.consentOn();
        if (study.forbidBeforeConsent()
                && consent != null
                && treatment.startedOn().isBefore(consent))
            throw new FieldRefusal("startedOn", "patient.refusal.beforeConsent", consent);
        if (study.forbidBeforeConsent() && consent == null)
            throw new FieldRefusal("startedOn", "patient.refusal.noConsent");
        notAfterLeaving(
                "startedOn", treatment.startedOn(), "patient.refusal.doseAfterDeath", "patient.refusal.doseAfterEnd");
        if (treatment.endedOn() != null) {
            notInFuture("endedOn", treatment.endedOn());
            notAfterLeaving(
                    "endedOn", treatment.endedOn(), "patient.refusal.doseAfterDeath", "patient.refusal.doseAfterEnd");
        }
    }

    private void check(RecordFinding finding) {
        if (finding.code().isBlank() || finding.name().isBlank())
            throw new FieldRefusal("code", "patient.refusal.findingName");
        notInFuture("takenOn", finding.takenOn());
        if (finding.value() == null
                && (finding.valueText() == null || finding.valueText().isBlank()))
            throw new FieldRefusal("value", "patient.refusal.value");
        if (finding.rangeLow() != null
                && finding.rangeHigh() != null
                && finding.rangeLow().compareTo(finding.rangeHigh()) > 0)
            throw new FieldRefusal("rangeHigh", "patient.refusal.range");
        FindingRules.plausible(finding.code(), finding.value());
        if (patient.diedOn() != null && finding.takenOn().isAfter(patient.diedOn()))
            throw new FieldRefusal("takenOn", "patient.refusal.visitAfterDeath", patient.diedOn());
    }

    private void check(RecordMedication medication) {
        if (medication.name().isBlank()) throw new FieldRefusal("name", "patient.refusal.drug");
        if (Medication.isReversed(medication.started(), medication.ended()))
            throw new FieldRefusal("ended", "patient.refusal.endBeforeStart");
        if (medication.ongoing() && medication.ended() != null)
            throw new FieldRefusal("ended", "patient.refusal.ongoingWithEnd");
        if (medication.started() != null)
            notInFuture("started", medication.started().earliest());
    }

    private void check(RecordHistory history) {
        if (history.term().isBlank()) throw new FieldRefusal("term", "patient.refusal.term");
        if (Medication.isReversed(history.started(), history.ended()))
            throw new FieldRefusal("ended", "patient.refusal.endBeforeStart");
        if (history.started() != null) notInFuture("started", history.started().earliest());
    }

    private void notInFuture(String field, LocalDate day) {
        if (day.isAfter(today)) throw new FieldRefusal(field, "patient.refusal.future", today);
    }

    private static void inOrder(LocalDate start, @Nullable LocalDate end) {
        if (end != null && end.isBefore(start)) throw new FieldRefusal("endedOn", "patient.refusal.endBeforeStart");
    }

    private void notAfterLeaving(String field, LocalDate day, String afterDeath, String afterEnd) {
        var last = patient.lastDayPossible();
        if (last == null || !day.isAfter(last)) return;
        throw new FieldRefusal(field, last.equals(patient.diedOn()) ? afterDeath : afterEnd, last);
    }
}
