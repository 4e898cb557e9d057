package papilio.safety.signal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.AuditTrail;
import papilio.safety.CorrectEvent;
import papilio.safety.EventContent;
import papilio.safety.EventService;
import papilio.safety.RecordEvent;
import papilio.safety.RecordLink;
import papilio.safety.SafetyService;
import papilio.safety.codes.BodySystem;
import papilio.safety.codes.CtcaeTerm;
import papilio.safety.codes.CtcaeTerms;
import papilio.shared.NotFound;
import papilio.shared.PartialDate;

/** The proposals of the caller's sites. Whoever reads clinical data sees them; the investigator decides on them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class SignalService {
    private final SignalLists lists;
    private final Signals signals;
    private final LimitSettings settings;
    private final EventService events;
    private final SafetyService safety;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    SignalService(
            SignalLists lists,
            Signals signals,
            LimitSettings settings,
            EventService events,
            SafetyService safety,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.lists = lists;
        this.signals = signals;
        this.settings = settings;
        this.events = events;
        this.safety = safety;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest values first; the page after the anchor. */
    public List<SignalRow> page(String study, SignalFilter filter, @Nullable SignalAnchor after, int limit) {
        return lists.page(access.scope(study), filter, after == null ? SignalAnchor.START : after, limit);
    }

    /** As it stands now, for whoever decided on what it was before. */
    public SignalRow proposal(String study, long id) {
        return lists.one(access.scope(study), id).orElseThrow(NotFound::new);
    }

    /** How many of each state under the filter's rule and site. */
    public Map<SignalState, Long> counts(String study, SignalFilter filter) {
        return lists.counts(access.scope(study), filter);
    }

    /** The limits under which the study's values are proposed. */
    public SignalLimits limits(String study) {
        access.scope(study);
        return settings.findById(study)
                .map(LimitSetting::row)
                .orElse(LimitsRow.DELIVERED)
                .limits();
    }

    /** What the form of the event begins with; the grade is a suggestion that the investigator confirms by saving. */
    public EventContent draft(String study, long id) {
        var signal = own(study, id);
        if (signal.about() != Proposal.About.FINDING) throw new NotFound();
        return EventContent.of(signal.term())
                .codedTerm(signal.term())
                .soc(CtcaeTerms.named(signal.term())
                        .map(CtcaeTerm::system)
                        .orElse(BodySystem.INV)
                        .english())
                .grade(signal.grade() == null || signal.grade() == 0 ? null : signal.grade())
                .onset(PartialDate.of(signal.seenOn().toString()))
                .specialInterest(signal.ruleCode())
                .links(List.of(new RecordLink(RecordLink.Kind.FINDING, signal.recordId())))
                .narrative(signal.facts() + ", " + signal.seenOn())
                .facts();
    }

    /** @return the number of the new event */
    @Transactional
    @PreAuthorize(May.ASSESS)
    public String accept(AcceptSignal wish) {
        var signal = own(wish.study(), wish.id());
        signal.accept(wish.version(), access.caller().username(), clock.instant());
        save(signal);
        signal.becameEvent(events.record(new RecordEvent(wish.study(), signal.patientNo(), wish.facts())));
        audit.write(signals.saveAndFlush(signal).decided());
        return Objects.requireNonNull(signal.eventNo());
    }

    /** The event gets the special interest that its term belongs to. */
    @Transactional
    @PreAuthorize(May.ASSESS)
    public void mark(MarkEvent wish) {
        var signal = own(wish.study(), wish.id());
        if (signal.about() != Proposal.About.ADVERSE_EVENT) throw new NotFound();
        var event = safety.event(wish.study(), Objects.requireNonNull(signal.eventNo()));
        signal.accept(wish.version(), access.caller().username(), clock.instant());
        audit.write(save(signal).decided());
        var marked = event.content().but().specialInterest(signal.ruleCode()).facts();
        events.correct(new CorrectEvent(
                wish.study(), event.eventNo(), event.version(), marked, null, wish.reason(), true, false));
    }

    @Transactional
    @PreAuthorize(May.ASSESS)
    public void dismiss(DismissSignal wish) {
        var signal = own(wish.study(), wish.id());
        signal.dismiss(wish, access.caller().username(), clock.instant());
        audit.write(save(signal).decided());
    }

    /** @throws SignalDecided where somebody decided at the same moment */
    private Signal save(Signal signal) {
        try {
            return signals.saveAndFlush(signal);
        } catch (OptimisticLockingFailureException atOnce) {
            throw new SignalDecided();
        }
    }

    private Signal own(String study, long id) {
        var scope = access.scope(study);
        return signals.findByIdAndStudyCode(id, study)
                .filter(signal -> scope.covers(signal.siteCode()))
                .orElseThrow(NotFound::new);
    }
}
