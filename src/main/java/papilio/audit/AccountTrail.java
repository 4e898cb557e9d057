package papilio.audit;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import papilio.access.AccountHappened;

/** Writes down what happens to accounts: changes, locks, sign-ins and failed ones. */
@Component
class AccountTrail {
    private final AuditTrail trail;

    AccountTrail(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(AccountHappened event) {
        var note = AuditNote.of(Action.valueOf(event.what().name()), "account", event.username(), event.label())
                .because(event.reason());
        if (event.actor() != null)
            note.by(
                    event.actor(),
                    event.actorRole() == null ? null : event.actorRole().name());
        event.details().forEach(detail -> note.change(detail.field(), detail.from(), detail.to()));
        trail.write(note);
    }
}
