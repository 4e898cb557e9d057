package papilio.exchange;

import static papilio.exchange.Breach.Rule.AGE_OUTSIDE_LIMITS;
import static papilio.exchange.Breach.Rule.CONSENT_NOT_APPROVED;
import static papilio.exchange.Breach.Rule.DOSE_BEFORE_CONSENT;
import static papilio.exchange.Breach.Rule.DOSE_END_BEFORE_START;
import static papilio.exchange.Breach.Rule.END_BEFORE_ENROLLMENT;
import static papilio.exchange.Breach.Rule.ENROLLED_BEFORE_CONSENT;
import static papilio.exchange.Breach.Rule.EVENT_AFTER_DEATH;
import static papilio.exchange.Breach.Rule.HISTORY_END_BEFORE_START;
import static papilio.exchange.Breach.Rule.MEDICATION_END_BEFORE_START;
import static papilio.exchange.Breach.Rule.VISIT_AFTER_DEATH;
import static papilio.exchange.Breach.Rule.VISIT_END_BEFORE_START;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import papilio.patient.HistoryEntry;
import papilio.patient.IncomingPatient;
import papilio.patient.MedicationEntry;
import papilio.patient.TreatmentEntry;
import papilio.patient.VisitEntry;
import papilio.safety.Circumstances;
import papilio.safety.EventContent;
import papilio.safety.EventEntry;
import papilio.safety.EventRules;
import papilio.safety.codes.Outcome;
import papilio.shared.PartialDate;
import papilio.shared.intake.Entry;
import papilio.site.approval.SiteApprovals;
import papilio.study.StudySettings;

/** The rules that the forms enforce, asked of rows that did not come through a form. */
final class FormRules {
    private final StudySettings study;
    private final Clock clock;

    FormRules(StudySettings study, Clock clock) {
        this.study = study;
        this.clock = clock;
    }

    /** @param approvals of the patient's site; one that names no consent says nothing about consents */
    List<Breach> of(IncomingPatient patient, SiteApprovals approvals) {
        var breaches = new ArrayList<Breach>();
        var age = patient.age();
        var minimum = study.minimumAge();
        var maximum = study.maximumAge();
        if (patient.enrolledOn() != null
                && age != null
                && ((minimum != null && age < minimum) || (maximum != null && age > maximum))) {
            breaches.add(Breach.of("ageAtConsent", AGE_OUTSIDE_LIMITS, age, text(minimum), text(maximum)));
        }
        if (before(patient.enrolledOn(), patient.consentOn())) {
            breaches.add(Breach.of(
                    "enrolledOn", ENROLLED_BEFORE_CONSENT, text(patient.enrolledOn()), text(patient.consentOn())));
        }
        var consent = patient.consentOn();
        if (patient.enrolledOn() != null
                && consent != null
                && approvals.nameConsents()
                && approvals.consentVersions(consent).isEmpty()) {
            breaches.add(Breach.of("consentVersion", CONSENT_NOT_APPROVED, consent, patient.site()));
        }
        var ended = patient.course().endedOn();
        if (before(ended, patient.enrolledOn())) {
            breaches.add(Breach.of("endedOn", END_BEFORE_ENROLLMENT, text(ended), text(patient.enrolledOn())));
        }
        return breaches;
    }

    List<Breach> of(IncomingPatient patient, Entry entry) {
        return switch (entry) {
            case TreatmentEntry treatment -> of(patient, treatment);
            case VisitEntry visit -> of(patient, visit);
            case EventEntry event -> of(patient, event);
            case MedicationEntry medication ->
                order("ended", MEDICATION_END_BEFORE_START, medication.started(), medication.ended());
            case HistoryEntry history -> order("ended", HISTORY_END_BEFORE_START, history.started(), history.ended());
            default -> List.of();
        };
    }

    private List<Breach> of(IncomingPatient patient, TreatmentEntry treatment) {
        var breaches = new ArrayList<Breach>();
        if (before(treatment.endedOn(), treatment.startedOn())) {
            breaches.add(Breach.of("endedOn", DOSE_END_BEFORE_START, text(treatment.endedOn()), treatment.startedOn()));
        }
        if (study.forbidBeforeConsent() && before(treatment.startedOn(), patient.consentOn())) {
            breaches.add(Breach.of("startedOn", DOSE_BEFORE_CONSENT, treatment.startedOn(), text(patient.consentOn())));
        }
        return breaches;
    }

    private static List<Breach> of(IncomingPatient patient, VisitEntry visit) {
        var breaches = new ArrayList<Breach>();
        if (before(visit.endedOn(), visit.startedOn())) {
            breaches.add(Breach.of("endedOn", VISIT_END_BEFORE_START, text(visit.endedOn()), text(visit.startedOn())));
        }
        if (before(patient.diedOn(), visit.startedOn())) {
            breaches.add(Breach.of("startedOn", VISIT_AFTER_DEATH, text(visit.startedOn()), text(patient.diedOn())));
        }
        return breaches;
    }

    private List<Breach> of(IncomingPatient patient, EventEntry event) {
        var at = new Circumstances(
                patient.consentOn(),
                study.forbidBeforeConsent(),
                study.today(clock),
                clock.instant(),
                study.zone(),
                Set.of());
        var breaches = EventRules.breaches(content(patient, event), at).stream()
                .map(Breach::of)
                .collect(Collectors.toCollection(ArrayList::new));
        var onset = event.onset();
        if (onset != null && before(patient.diedOn(), onset.earliest())) {
            breaches.add(Breach.of("onset", EVENT_AFTER_DEATH, onset, text(patient.diedOn())));
        }
        return breaches;
    }

    private static EventContent content(IncomingPatient patient, EventEntry event) {
        return EventContent.of(event.term())
                .severity(event.severity())
                .grade(event.grade())
                .serious(event.serious())
                .criteria(Set.copyOf(event.criteria()))
                .onset(event.onset())
                .ended(event.ended())
                .diedOn(event.outcome() == Outcome.FATAL ? patient.diedOn() : null)
                .outcome(event.outcome())
                .reportedOn(event.reportedOn())
                .facts();
    }

    private static List<Breach> order(
            String field, Breach.Rule rule, @Nullable PartialDate start, @Nullable PartialDate end) {
        if (start == null || end == null || !end.latest().isBefore(start.earliest())) return List.of();
        return List.of(Breach.of(field, rule, end, start));
    }

    private static boolean before(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
