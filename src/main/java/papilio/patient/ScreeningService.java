package papilio.patient;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.access.Role;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.patient.evidence.CriterionEvidence;
import papilio.patient.evidence.EvidenceBook;
import papilio.patient.evidence.EvidenceEntry;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;
import papilio.site.SiteService;
import papilio.study.StudyService;
import papilio.study.StudySettings;

/** The patient's own steps: screened, failed, declined, enrolled, treatment stopped, participation ended, voided. */
@Service
@Transactional
@PreAuthorize(May.RECORD)
public class ScreeningService {
    private final EntityManager entities;
    private final Patients patients;
    private final CriterionAnswers answers;
    private final PatientNumbers numbers;
    private final PatientDoor door;
    private final Twins twins;
    private final ConsentVersions consents;
    private final EvidenceBook evidence;
    private final Access access;
    private final StudyService studies;
    private final SiteService sites;
    private final AuditTrail audit;
    private final CourseKeeper keeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScreeningService(
            EntityManager entities,
            Patients patients,
            CriterionAnswers answers,
            PatientNumbers numbers,
            PatientDoor door,
            Twins twins,
            ConsentVersions consents,
            EvidenceBook evidence,
            Access access,
            StudyService studies,
            SiteService sites,
            AuditTrail audit,
            CourseKeeper keeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.patients = patients;
        this.answers = answers;
        this.numbers = numbers;
        this.door = door;
        this.twins = twins;
        this.consents = consents;
        this.evidence = evidence;
        this.access = access;
        this.studies = studies;
        this.sites = sites;
        this.audit = audit;
        this.keeper = keeper;
        this.events = events;
        this.clock = clock;
    }

    /** The number that the next screening of this site gets when none is typed. */
    public String nextScreeningNo(String study, String site) {
        siteOfCaller(study, site);
        return numbers.nextScreeningNo(study, site);
    }

    /** The versions of the consent that this site could use on that day; none where no approval says so. */
    public List<String> consentVersions(String study, String site, LocalDate day) {
        siteOfCaller(study, site);
        return consents.valid(study, site, day);
    }

    /** What the form with this key made already. */
    public Optional<String> entered(String study, String site, @Nullable String key) {
        siteOfCaller(study, site);
        if (key == null) return Optional.empty();
        return patients.findByStudyCodeAndEntryKey(study, key)
                .filter(patient -> patient.site().equals(site))
                .map(Patient::number);
    }

    /**
     * Enters somebody in the log; the same form sent twice makes one entry.
     *
     * @return the screening number
     * @throws ScreenedAlready where another entry looks the same and no reason is given
     */
    public String screen(ScreenPatient asked) {
        var made = entered(asked.study(), asked.site(), asked.entryKey());
        if (made.isPresent()) return made.get();
        var study = studies.settings(asked.study());
        var screening = ScreeningRules.screening(
                study,
                study.today(clock),
                asked.consentOn(),
                asked.screenedOn(),
                asked.sex(),
                asked.birthDate(),
                asked.birthYear(),
                null);
        var typed = asked.screeningNo();
        var number = typed == null || typed.isBlank()
                ? numbers.nextScreeningNo(asked.study(), asked.site())
                : ScreeningRules.number(typed);
        if (patients.existsByStudyCodeAndSiteCodeAndScreeningNo(asked.study(), asked.site(), number))
            throw new FieldRefusal("screeningNo", "patient.refusal.numberTaken", number);
        var earlier = earlier(asked);
        var again = ScreeningRules.words(asked.againReason());
        var twin = twins.twinOf(asked.study(), asked.site(), screening, earlier);
        if (twin.isPresent() && again == null) throw new ScreenedAlready(twin.get());
        var patient = new Patient(asked.study(), asked.site(), number, screening, clock.instant());
        patient.sign(consents.checked(asked.study(), asked.site(), asked.consentOn(), asked.consentVersion()));
        if (earlier != null) patient.follow(earlier);
        patient.enteredAgain(twin.isPresent() ? again : null);
        patient.madeBy(asked.entryKey());
        saved(patient, number);
        tell(patient, Map.of(), Action.CREATED, twin.isPresent() ? again : null);
        return patient.number();
    }

    /** The screening that is repeated: of the same site, and not repeated already. */
    private @Nullable Patient earlier(ScreenPatient asked) {
        var number = asked.earlier();
        if (number == null || number.isBlank()) return null;
        var earlier = door.open(asked.study(), number);
        if (!earlier.site().equals(asked.site()))
            throw new FieldRefusal("site", "patient.refusal.rescreenSite", number, earlier.site());
        twins.laterThan(earlier).ifPresent(later -> {
            throw new FieldRefusal("earlier", "patient.refusal.rescreenedAlready", number, later);
        });
        return earlier;
    }

    public void correct(CorrectScreening asked) {
        var patient = door.open(asked.study(), asked.patientNo(), asked.version());
        var study = studies.settings(asked.study());
        var screening = ScreeningRules.screening(
                study,
                study.today(clock),
                asked.consentOn(),
                asked.screenedOn(),
                asked.sex(),
                asked.birthDate(),
                asked.birthYear(),
                asked.confirmedAge());
        var named = asked.consentVersion() == null ? patient.consentVersion() : asked.consentVersion();
        var version = named == null ? null : consents.checked(asked.study(), patient.site(), asked.consentOn(), named);
        change(patient, Action.CHANGED, ScreeningRules.reason(asked.reason()), () -> {
            patient.correct(screening);
            patient.sign(version);
        });
    }

    /**
     * Answers belong to the patient's version, so that nobody decides on answers that somebody else has changed.
     *
     * @return the patient's version from now on
     */
    public long answer(AnswerCriteria asked) {
        var seen = asked.version();
        var patient = seen == null
                ? door.open(asked.study(), asked.patientNo())
                : door.open(asked.study(), asked.patientNo(), seen);
        var known = new HashMap<String, CriterionAnswer>();
        answers.findByPatientId(patient.id()).forEach(answer -> known.put(answer.criterion(), answer));
        var note = AuditNote.of(Action.CHANGED, "patient", patient.id(), patient.number())
                .at(patient.study(), patient.site(), patient.number())
                .clinical();
        for (var criterion : studies.criteria(asked.study())) {
            var verdict = asked.verdicts().get(criterion.code());
            if (verdict == null) continue;
            var before = known.get(criterion.code());
            note.change(criterion.code(), before == null ? null : before.verdict(), verdict);
            var answer = before == null ? new CriterionAnswer(patient, criterion.code()) : before;
            answer.decide(verdict);
            answers.save(answer);
        }
        addEvidence(patient, asked.evidence(), note);
        if (note.changesNothing()) return patient.version();
        nextVersion(patient);
        audit.write(note);
        changed(patient);
        return patient.version();
    }

    private void addEvidence(Patient patient, Map<String, CriterionEvidence> told, AuditNote note) {
        if (told.isEmpty()) return;
        var newest = evidence.newest(patient.study(), patient.id());
        told.forEach((criterion, now) -> {
            var before = newest.get(criterion);
            if (before != null && before.evidence().equals(now)) return;
            note.change(criterion + " " + now.instrument(), before == null ? null : before.inputs(), now.inputs());
            evidence.add(new EvidenceEntry(patient.study(), patient.site(), patient.id(), criterion, now), before);
        });
    }

    /** The answers are rows of their own; the patient's row tells others that they changed. */
    private void nextVersion(Patient patient) {
        entities.flush();
        var counted = entities.createNativeQuery(
                        "update patient set version = version + 1 where id = :id and version = :version")
                .setParameter("id", patient.id())
                .setParameter("version", patient.version())
                .executeUpdate();
        if (counted == 0) throw new StaleEdit();
        entities.refresh(patient);
    }

    /**
     * Names the text of the consent that was signed, where none is kept yet.
     *
     * @return the patient's version from now on
     */
    public long sign(SignConsent asked) {
        var patient = door.open(asked.study(), asked.patientNo(), asked.version());
        if (patient.consentVersion() == null) {
            var named = consents.checked(patient.study(), patient.site(), patient.consentOn(), asked.consentVersion());
            change(patient, Action.CHANGED, null, () -> patient.sign(named));
        }
        return patient.version();
    }

    public void fail(FailScreening asked) {
        var patient = door.open(asked.study(), asked.patientNo(), asked.version());
        ScreeningRules.notInFuture("on", asked.on(), today(asked.study()));
        change(patient, Action.CHANGED, null, () -> patient.fail(asked.on(), ScreeningRules.reason(asked.reason())));
    }

    public void decline(DeclineParticipation asked) {
        var patient = door.open(asked.study(), asked.patientNo(), asked.version());
        ScreeningRules.notInFuture("on", asked.on(), today(asked.study()));
        change(patient, Action.CHANGED, null, () -> patient.decline(asked.on(), ScreeningRules.reason(asked.reason())));
    }

    public void reopen(ReopenScreening asked) {
        var patient = door.open(asked.study(), asked.patientNo(), asked.version());
        change(patient, Action.REOPENED, ScreeningRules.reason(asked.reason()), patient::reopen);
    }

    /** @return the patient number */
    public String enroll(EnrollPatient asked) {
        var patient = door.open(asked.study(), asked.patientNo(), asked.version());
        var study = studies.settings(asked.study());
        ScreeningRules.notInFuture("on", asked.on(), study.today(clock));
        if (!patient.ageConfirmed()) throw new FieldRefusal("age", "patient.refusal.agePending");
        var consent = consents.obstacle(patient);
        var against = obstacles(patient, study);
        var unmet = !against.isEmpty() || consent.isPresent();
        var override = unmet ? override(asked.overrideReason()) : null;
        if (override == null && !against.isEmpty())
            throw new FieldRefusal("criteria", "patient.refusal.unmet", String.join(", ", against));
        if (override == null && consent.isPresent()) throw consent.get();
        var number = numbers.nextPatientNo(asked.study(), patient.site());
        change(patient, Action.CHANGED, override, () -> patient.enroll(asked.on(), number, override));
        return number;
    }

    public void correct(CorrectEnrollment asked) {
        var patient = door.open(asked.study(), asked.patientNo(), asked.version());
        ScreeningRules.notInFuture("on", asked.on(), today(asked.study()));
        change(
                patient,
                Action.CHANGED,
                ScreeningRules.reason(asked.reason()),
                () -> patient.moveEnrollment(asked.on()));
    }

    public void end(EndParticipation asked) {
        var patient = door.open(asked.study(), asked.patientNo(), asked.version());
        var today = today(asked.study());
        if (asked.on() != null) ScreeningRules.notInFuture("on", asked.on(), today);
        if (asked.diedOn() != null) ScreeningRules.notInFuture("diedOn", asked.diedOn(), today);
        var why = patient.facts().get("endedOn") == null ? asked.because() : ScreeningRules.reason(asked.because());
        change(
                patient,
                Action.CHANGED,
                why,
                () -> patient.end(asked.on(), asked.reason(), asked.diedOn(), asked.note()));
    }

    public void stopTreatment(StopTreatment asked) {
        var patient = door.open(asked.study(), asked.patientNo(), asked.version());
        if (asked.on() != null) ScreeningRules.notInFuture("on", asked.on(), today(asked.study()));
        var first = patient.facts().get("treatmentStoppedOn") == null;
        change(
                patient,
                Action.CHANGED,
                first ? asked.because() : ScreeningRules.reason(asked.because()),
                () -> patient.stopTreatment(asked.on(), asked.reason()));
    }

    public void voidPatient(VoidPatient asked) {
        var patient = door.open(asked.study(), asked.patientNo(), asked.version());
        var reason = ScreeningRules.reason(asked.reason());
        change(patient, Action.VOIDED, reason, patient::voidIt);
        events.publishEvent(new PatientVoided(patient.study(), patient.site(), patient.id(), patient.number(), reason));
    }

    private List<String> obstacles(Patient patient, StudySettings study) {
        var verdicts = new HashMap<String, CriterionVerdict>();
        answers.findByPatientId(patient.id()).forEach(answer -> verdicts.put(answer.criterion(), answer.verdict()));
        return new ArrayList<>(ScreeningRules.obstacles(patient, study, studies.criteria(study.code()), verdicts));
    }

    private @Nullable String override(@Nullable String reason) {
        if (reason == null || reason.isBlank()) return null;
        if (!access.may(Role.STUDY_MANAGER))
            throw new FieldRefusal("overrideReason", "patient.refusal.overrideByManager");
        return reason.strip();
    }

    private void change(Patient patient, Action action, @Nullable String reason, Runnable verb) {
        var before = patient.facts();
        verb.run();
        saved(patient, patient.number());
        tell(patient, before, action, reason);
    }

    private Patient saved(Patient patient, String number) {
        try {
            return patients.saveAndFlush(patient);
        } catch (DataIntegrityViolationException taken) {
            throw new FieldRefusal("screeningNo", "patient.refusal.numberTaken", number);
        }
    }

    private void tell(Patient patient, Map<String, @Nullable Object> before, Action action, @Nullable String reason) {
        var note = AuditNote.of(action, "patient", patient.id(), patient.number())
                .at(patient.study(), patient.site(), patient.number())
                .clinical()
                .because(reason);
        patient.facts().forEach((field, now) -> note.change(field, before.get(field), now));
        audit.write(note);
        changed(patient);
    }

    private void changed(Patient patient) {
        keeper.keep(patient.id());
        events.publishEvent(new PatientChanged(patient.study(), patient.site(), patient.id()));
    }

    private LocalDate today(String study) {
        return studies.settings(study).today(clock);
    }

    private void siteOfCaller(String study, String site) {
        if (sites.sites(study).stream().noneMatch(one -> one.code().equals(site))) throw new NotFound();
    }
}
