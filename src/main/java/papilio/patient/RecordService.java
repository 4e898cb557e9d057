package papilio.patient;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;
import papilio.study.StudyService;

/** Records, corrects and voids visits, doses, results, other drugs and history of the caller's patients. */
@Service
@Transactional
@PreAuthorize(May.RECORD)
public class RecordService {
    private final EntityManager entities;
    private final PatientDoor door;
    private final PatientQueries queries;
    private final CourseQueries course;
    private final Access access;
    private final StudyService studies;
    private final AuditTrail audit;
    private final CourseKeeper keeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordService(
            EntityManager entities,
            PatientDoor door,
            PatientQueries queries,
            CourseQueries course,
            Access access,
            StudyService studies,
            AuditTrail audit,
            CourseKeeper keeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.door = door;
        this.queries = queries;
        this.course = course;
        this.access = access;
        this.studies = studies;
        this.audit = audit;
        this.keeper = keeper;
        this.events = events;
        this.clock = clock;
    }

    /** @return the id of the new record */
    public long record(Observation entry) {
        var patient = door.open(entry.study(), entry.patientNo());
        check(patient, entry, 0);
        var made = made(patient, entry);
        entities.persist(made);
        tell(patient, made, Map.of(), Action.CREATED, null);
        return made.id();
    }

    public void correct(Observation entry, Correction correction) {
        var patient = door.open(entry.study(), entry.patientNo());
        var kept = kept(kindOf(entry), entry.study(), correction.id(), correction.version());
        if (kept.patientId() != patient.id()) throw new NotFound();
        var reason = ScreeningRules.reason(correction.reason());
        check(patient, entry, correction.id());
        var before = kept.facts();
        kept.take(entry);
        tell(patient, kept, before, Action.CHANGED, reason);
    }

    public void voidRecord(VoidRecord asked) {
        var kept = kept(asked.kind(), asked.study(), asked.id(), asked.version());
        var head = queries.byId(access.scope(asked.study()), kept.patientId()).orElseThrow(NotFound::new);
        var patient = door.open(asked.study(), head.patientNo());
        var reason = ScreeningRules.reason(asked.reason());
        var before = kept.facts();
        kept.voidIt();
        tell(patient, kept, before, Action.VOIDED, reason);
        events.publishEvent(new RecordVoided(asked.kind(), asked.id(), reason));
    }

    private void check(Patient patient, Observation entry, long own) {
        var head = queries.byId(access.scope(entry.study()), patient.id()).orElseThrow(NotFound::new);
        var study = studies.settings(entry.study());
        new CourseRules(head, study, study.today(clock)).check(entry);
        if (entry instanceof RecordVisit visit
                && visit.visitCode() != null
                && course.hasVisit(patient.id(), visit.visitCode(), own))
            throw new FieldRefusal("visitCode", "patient.refusal.visitTwice", visit.visitName());
        if (entry instanceof RecordTreatment dose
                && dose.kind() == TreatmentKind.DOSE
                && course.hasDose(patient.id(), dose.drug(), dose.startedOn(), own))
            throw new FieldRefusal("startedOn", "patient.refusal.doseTwice", dose.startedOn());
    }

    private PatientRecord kept(RecordKind kind, String study, long id, long version) {
        PatientRecord kept = entities.find(kind.type, id);
        if (kept == null || !kept.study().equals(study) || !access.scope(study).covers(kept.site()) || kept.isVoided())
            throw new NotFound();
        if (kept.version() != version) throw new StaleEdit();
        return kept;
    }

    private static PatientRecord made(Patient patient, Observation entry) {
        return switch (entry) {
            case RecordVisit visit -> new Visit(patient, visit);
            case RecordTreatment treatment -> new Treatment(patient, treatment);
            case RecordFinding finding -> new Finding(patient, finding);
            case RecordMedication medication -> new Medication(patient, medication);
            case RecordHistory history -> new MedicalHistory(patient, history);
        };
    }

    private static RecordKind kindOf(Observation entry) {
        return switch (entry) {
            case RecordVisit visit -> RecordKind.VISIT;
            case RecordTreatment treatment -> RecordKind.TREATMENT;
            case RecordFinding finding -> RecordKind.FINDING;
            case RecordMedication medication -> RecordKind.MEDICATION;
            case RecordHistory history -> RecordKind.MEDICAL_HISTORY;
        };
    }

    private static RecordKind kindOf(PatientRecord kept) {
        for (var kind : RecordKind.values()) if (kind.type.isInstance(kept)) return kind;
        throw new IllegalStateException("a record of no kind");
    }

    private void tell(
            Patient patient,
            PatientRecord changed,
            Map<String, @Nullable Object> before,
            Action action,
            @Nullable String reason) {
        entities.flush();
        var note = AuditNote.of(action, kindOf(changed).word(), changed.id(), changed.label())
                .at(patient.study(), patient.site(), patient.number())
                .clinical()
                .because(reason);
        changed.facts().forEach((field, now) -> note.change(field, before.get(field), now));
        audit.write(note);
        keeper.keep(patient.id());
        events.publishEvent(new PatientChanged(patient.study(), patient.site(), patient.id()));
    }
}
