package papilio.safety.tally;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import papilio.audit.Audited;

/**
 * Gathers what a transaction adds to the counts and moves them just before it commits. The study's row is the lock: it is
 * taken after every event and question that the transaction changes, so two transactions never wait for each other in a
 * circle. What comes in in bulk is counted anew.
 *
 * @see "Design decision 012"
 */
@Component
class QueueTallyKeeper {
    private final QueueTallyStore store;
    private final ObjectProvider<EntityManager> entities;

    QueueTallyKeeper(QueueTallyStore store, ObjectProvider<EntityManager> entities) {
        this.store = store;
        this.entities = entities;
    }

    /** Every change is audited, so this is in time for records that are written only when the transaction ends. */
    @EventListener
    void audited(Audited change) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        var pending = pending();
        if (change.anySite()) pending.anew.add(change.study());
    }

    void add(String study, String site, QueueTally more) {
        pending().add(study, site, more);
    }

    void countAnew(String study) {
        pending().anew.add(study);
    }

    /** Whether this transaction changed something of the study that the stored counts do not have yet. */
    boolean isTouched(String study) {
        return running()
                .map(all -> all.sites.containsKey(study) || all.anew.contains(study))
                .orElse(false);
    }

    private Pending pending() {
        return running().orElseGet(() -> {
            var begun = new Pending();
            TransactionSynchronizationManager.registerSynchronization(begun);
            return begun;
        });
    }

    private static Optional<Pending> running() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return Optional.empty();
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst();
    }

    private final class Pending implements TransactionSynchronization {
        private final Map<String, Map<String, QueueTally>> sites = new TreeMap<>();
        private final TreeSet<String> anew = new TreeSet<>();

        void add(String study, String site, QueueTally more) {
            if (more.isNothing()) return;
            sites.computeIfAbsent(study, none -> new TreeMap<>()).merge(site, more, QueueTally::plus);
        }

        /** Before the counts that are built on these. */
        @Override
        public int getOrder() {
            return 0;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            entities.getObject().flush();
            anew.forEach(store::markQueried);
            var studies = new TreeSet<>(sites.keySet());
            studies.addAll(anew);
            studies.forEach(study -> {
                if (!store.lock(study) || anew.contains(study)) store.countAnew(study);
                else sites.getOrDefault(study, Map.of()).forEach((site, more) -> store.add(study, site, more));
            });
            sites.clear();
            anew.clear();
        }
    }
}
