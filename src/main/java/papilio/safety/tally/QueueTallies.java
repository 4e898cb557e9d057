package papilio.safety.tally;

import java.util.Map;
import org.springframework.stereotype.Component;
import papilio.access.Scope;

/**
 * The counts of the queue: the stored ones, or those of the facts where the study was never counted and where this
 * transaction has changed it. Who asks answers for the scope.
 */
@Component
public class QueueTallies {
    private final QueueTallyStore store;
    private final QueueTallyKeeper keeper;

    QueueTallies(QueueTallyStore store, QueueTallyKeeper keeper) {
        this.store = store;
        this.keeper = keeper;
    }

    /** Only sites about which there is something to count. */
    public Map<String, QueueTally> bySite(Scope scope) {
        if (keeper.isTouched(scope.study())) return store.facts(scope);
        return store.stored(scope).orElseGet(() -> store.facts(scope));
    }

    public QueueTally sum(Scope scope) {
        return bySite(scope).values().stream().reduce(QueueTally.NOTHING, QueueTally::plus);
    }

    /** Whoever writes events or questions in bulk says so, within the same transaction. */
    public void countAnew(String study) {
        keeper.countAnew(study);
    }
}
