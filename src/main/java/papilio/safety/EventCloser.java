package papilio.safety;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.Action;
import papilio.audit.AuditTrail;
import papilio.safety.EventChanged.Cause;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;

/**
 * Where the sponsor closes a serious event: a final version is made of what is said, and nobody edits the event until the
 * sponsor opens it again.
 */
@Service
@Transactional
@PreAuthorize(May.REVIEW)
public class EventCloser {
    private final AdverseEvents events;
    private final Access access;
    private final AuditTrail audit;
    private final ApplicationEventPublisher told;

    EventCloser(AdverseEvents events, Access access, AuditTrail audit, ApplicationEventPublisher told) {
        this.events = events;
        this.access = access;
        this.audit = audit;
        this.told = told;
    }

    public void finish(FinishEvent wish) {
        var event = find(wish);
        var reason = EventService.reason(wish.reason());
        if (!event.facts().serious()) throw new FieldRefusal("reason", "safety.refused.finishNotSerious");
        if (event.isFinished()) throw new EventFinished();
        event.finish();
        keep(event, Cause.FINISHED, Action.CLOSED, reason);
    }

    public void reopen(FinishEvent wish) {
        var event = find(wish);
        var reason = EventService.reason(wish.reason());
        if (!event.isFinished()) throw new FieldRefusal("reason", "safety.refused.notFinished");
        event.reopen();
        keep(event, Cause.REOPENED, Action.REOPENED, reason);
    }

    private void keep(AdverseEvent event, Cause cause, Action action, String reason) {
        events.saveAndFlush(event);
        audit.write(EventService.note(action, event)
                .change("finished", !event.isFinished(), event.isFinished())
                .because(reason));
        told.publishEvent(EventChanged.of(event, cause, reason));
    }

    private AdverseEvent find(FinishEvent wish) {
        var scope = access.scope(wish.study());
        var event = events.findByStudyCodeAndEventNo(wish.study(), wish.eventNo())
                .filter(found -> scope.covers(found.site()) && !found.isVoided())
                .orElseThrow(NotFound::new);
        if (event.version() != wish.version()) throw new StaleEdit();
        return event;
    }
}
