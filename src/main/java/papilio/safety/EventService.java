package papilio.safety;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.access.Role;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.safety.EventChanged.Cause;
import papilio.safety.clock.ClockChange;
import papilio.safety.codes.Outcome;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;
import papilio.study.SpecialInterest;
import papilio.study.StudyService;

/** Where sites record, correct and void their adverse events. */
@Service
@Transactional
@PreAuthorize(May.RECORD)
public class EventService {
    static final String RECORD_TYPE = "adverse_event";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final AdverseEvents events;
    private final EventPatients patients;
    private final EventLinks links;
    private final DeadlineBook deadlines;
    private final QueryService queries;
    private final OpinionBook opinions;
    private final StudyService studies;
    private final Access access;
    private final AuditTrail audit;
    private final ApplicationEventPublisher told;
    private final Clock clock;

    EventService(
            AdverseEvents events,
            EventPatients patients,
            EventLinks links,
            DeadlineBook deadlines,
            QueryService queries,
            OpinionBook opinions,
            StudyService studies,
            Access access,
            AuditTrail audit,
            ApplicationEventPublisher told,
            Clock clock) {
        this.events = events;
        this.patients = patients;
        this.links = links;
        this.deadlines = deadlines;
        this.queries = queries;
        this.opinions = opinions;
        this.studies = studies;
        this.access = access;
        this.audit = audit;
        this.told = told;
        this.clock = clock;
    }

    /** @return the number of the new event, such as 01-027-AE03 */
    public String record(RecordEvent wish) {
        var patient = patients.hold(wish.study(), wish.patientNo());
        if (patient.voided()) throw new NotFound();
        check(null, wish.facts(), patient);
        links.check(List.of(), wish.facts().links(), patient.id());
        judgedByTheRightPerson(null, wish.facts());
        var now = clock.instant();
        var event = events.saveAndFlush(new AdverseEvent(patient, patients.nextEventNo(patient), wish.facts(), now));
        deadlines.keep(event, null, wish.facts(), now, patient.zone());
        audit.write(changed(note(Action.CREATED, event), null, wish.facts()));
        told.publishEvent(EventChanged.of(event, Cause.RECORDED, null));
        return event.eventNo();
    }

    /** After a decision of a monitor the event comes back to them as changed; without any difference nothing happens. */
    public void correct(CorrectEvent wish) {
        var event = find(wish.study(), wish.eventNo(), wish.version());
        var reason = reason(wish.reason());
        if (event.isFinished()) throw new EventFinished();
        var before = event.facts();
        if (before.equals(wish.facts())) return;
        var judges = !event.listedOfSponsor() || access.may(Role.STUDY_MANAGER, Role.MONITOR);
        var after = judges && wish.listedAnew() ? wish.facts() : wish.facts().listedOnItsBasis(before);
        var patient = patients.find(wish.study(), event.patientNo());
        check(before, after, patient);
        links.check(before.links(), after.links(), event.patientId());
        judgedByTheRightPerson(before, after);
        if (!judges) leavesTheSponsorsWord(before, after);
        var news = !wish.nothingLearned() && after.tellsNewsOver(before);
        var learned = new ClockChange.Learned(received(wish, after, patient), news);
        event.correct(after, clock.instant());
        events.saveAndFlush(event);
        opinions.keep(event, before, after, reason);
        queries.corrected(event, EventContent.changes(before.fields(), after.fields()));
        deadlines.keep(event, before, after, learned, patient.zone(), reason);
        audit.write(changed(note(Action.CHANGED, event), before, after)
                .change("informedAt", null, wish.informedAt())
                .because(reason));
        told.publishEvent(EventChanged.of(event, Cause.CORRECTED, reason).receivedAt(wish.informedAt()));
    }

    public void voidEvent(VoidEvent wish) {
        var event = find(wish.study(), wish.eventNo(), wish.version());
        var reason = reason(wish.reason());
        if (event.isFinished()) throw new EventFinished();
        event.voided(clock.instant());
        events.saveAndFlush(event);
        deadlines.close(event);
        queries.closeOf(RECORD_TYPE, event.id(), reason);
        audit.write(note(Action.VOIDED, event).because(reason));
        told.publishEvent(new EventVoided(event.study(), event.patientId()));
    }

    /** New information comes after the first one, and after the event has begun. */
    private Instant received(CorrectEvent wish, EventContent facts, EventPatient patient) {
        var now = now(patient);
        var informed = wish.informedAt();
        if (informed == null) return now;
        if (informed.isAfter(now)) throw new FieldRefusal("informedAt", "safety.refused.informedInFuture");
        var aware = facts.awareAt();
        if (aware != null && informed.isBefore(aware.truncatedTo(ChronoUnit.MINUTES)))
            throw new FieldRefusal(
                    "informedAt", "safety.refused.informedBeforeAware", MINUTE.format(aware.atZone(patient.zone())));
        var onset = facts.onset();
        if (onset != null && informed.atZone(patient.zone()).toLocalDate().isBefore(onset.earliest()))
            throw new FieldRefusal("informedAt", "safety.refused.informedBeforeOnset", onset);
        return informed;
    }

    private Instant now(EventPatient patient) {
        return BusinessTime.now(studies.settings(patient.study()), clock);
    }

    private AdverseEvent find(String study, String eventNo, long version) {
        var scope = access.scope(study);
        var event = events.findByStudyCodeAndEventNo(study, eventNo)
                .filter(found -> scope.covers(found.site()) && !found.isVoided())
                .orElseThrow(NotFound::new);
        if (event.version() != version) throw new StaleEdit();
        return event;
    }

    private void check(@Nullable EventContent before, EventContent facts, EventPatient patient) {
        var study = studies.settings(patient.study());
        var breaches = new ArrayList<>(EventRules.breaches(
                facts,
                new Circumstances(
                        patient.consentOn(),
                        study.forbidBeforeConsent(),
                        study.today(clock),
                        BusinessTime.now(study, clock),
                        patient.zone(),
                        studies.specialInterests(patient.study()).stream()
                                .map(SpecialInterest::code)
                                .collect(Collectors.toSet()))));
        breaches.addAll(EventRules.gradeOfTerm(before, facts));
        breaches.addAll(EventRules.awarenessOfSerious(before, facts));
        if (facts.outcome() == Outcome.FATAL && (before == null || before.outcome() != Outcome.FATAL))
            patients.fatalEvent(patient)
                    .map(other -> Breach.of(EventRule.FATAL_TWICE, "outcome", other))
                    .ifPresent(breaches::add);
        if (!breaches.isEmpty()) throw new EventRefused(breaches);
    }

    /** The investigator's word is the investigator's, the sponsor's that of those who review. */
    private void judgedByTheRightPerson(@Nullable EventContent before, EventContent after) {
        var investigator = before == null ? null : before.causality();
        if (investigator != after.causality() && !access.may(Role.INVESTIGATOR))
            throw new FieldRefusal("causality", "safety.refused.causalityOfInvestigator");
        var sponsor = before == null ? null : before.sponsorCausality();
        if (sponsor != after.sponsorCausality() && !access.may(Role.STUDY_MANAGER, Role.MONITOR))
            throw new FieldRefusal("sponsorCausality", "safety.refused.causalityOfSponsor");
    }

    /** What the sponsor said of the expectedness falls with its basis; a site puts nothing else in its place. */
    private static void leavesTheSponsorsWord(EventContent before, EventContent after) {
        var fallen = after.listed() == null && !before.basis().equals(after.basis());
        if (!fallen && !Objects.equals(before.listed(), after.listed()))
            throw new FieldRefusal("listed", "safety.refused.listedOfSponsor");
    }

    static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) throw new FieldRefusal("reason", "safety.refused.reason");
        return within("reason", reason.strip(), 1000);
    }

    /** @return the text, where it is not too long for its field */
    static String within(String field, String text, int most) {
        if (text.length() > most) throw new FieldRefusal(field, "safety.refused.textTooLong", most);
        return text;
    }

    static AuditNote note(Action action, AdverseEvent event) {
        return AuditNote.of(action, RECORD_TYPE, event.id(), event.eventNo())
                .at(event.study(), event.site(), event.patientNo())
                .clinical();
    }

    static AuditNote changed(AuditNote note, @Nullable EventContent before, EventContent after) {
        var from = before == null ? Map.<String, String>of() : before.fields();
        EventContent.changes(from, after.fields()).forEach(one -> note.change(one.field(), one.from(), one.to()));
        return note;
    }
}
