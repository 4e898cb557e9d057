package papilio.safety.version;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import papilio.access.Access;
import papilio.access.SystemWork;
import papilio.safety.EventsTakenIn;
import papilio.shared.Preparation;

/** Gives serious events that were recorded before versions were kept their first one. */
@Component
@Order(30)
class FirstVersions implements Preparation {
    private final Access access;
    private final ApplicationEventPublisher told;
    private final TransactionOperations transaction;

    FirstVersions(Access access, ApplicationEventPublisher told, TransactionOperations transaction) {
        this.access = access;
        this.told = told;
        this.transaction = transaction;
    }

    @Override
    public void prepare() {
        SystemWork.run(() -> transaction.executeWithoutResult(
                status -> access.studies().forEach(study -> told.publishEvent(new EventsTakenIn(study)))));
    }
}
