package papilio.figures.tally;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import papilio.access.Scope;
import papilio.audit.Audited;

/**
 * Counts the sites that a transaction touched anew, once, just before it commits. Every change writes the audit trail, so
 * whatever the trail names was touched. The site's row is locked first and the study's sum last: whoever comes second
 * waits, and then counts with the first one's change before the eyes (READ COMMITTED).
 */
@Component
class TallyKeeper {
    private final TallyCounting counting;
    private final TallyStore store;
    private final EntityManager entities;

    TallyKeeper(TallyCounting counting, TallyStore store, EntityManager entities) {
        this.counting = counting;
        this.store = store;
        this.entities = entities;
    }

    @EventListener
    void touched(Audited change) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        var touched = touched().orElseGet(() -> {
            var begun = new Touched();
            TransactionSynchronizationManager.registerSynchronization(begun);
            return begun;
        });
        touched.add(change);
    }

    /** Whether this transaction changed something of the study that is not counted yet. */
    boolean isTouched(String study) {
        return touched().map(all -> all.sites.containsKey(study)).orElse(false);
    }

    /** Counts all sites of a study, inside the caller's transaction. */
    void settle(String study) {
        settle(study, new TreeSet<>(store.sites(study)), true);
    }

    private void settle(String study, TreeSet<String> sites) {
        if (store.sum(study).isEmpty()) settle(study);
        else settle(study, sites, false);
    }

    private void settle(String study, TreeSet<String> sites, boolean all) {
        sites.forEach(site -> store.lock(study, site));
        if (!sites.isEmpty()) count(study, sites, all);
        store.lock(study);
        store.keepSum(study);
    }

    private void count(String study, TreeSet<String> sites, boolean all) {
        var scope = all ? Scope.all(study) : new Scope(study, false, sites);
        var counted = new HashMap<String, Tally>();
        sites.forEach(site -> counted.put(site, Tally.NOBODY));
        counted.putAll(counting.count(scope, TallyCounting.EVER));
        store.keep(study, counted);
        store.keepMonths(scope, counting.months(scope, TallyCounting.EVER));
        store.rank(scope);
    }

    private static Optional<Touched> touched() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return Optional.empty();
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Touched.class::isInstance)
                .map(Touched.class::cast)
                .findFirst();
    }

    /** What the running transaction touched: studies with the sites to be counted, and those of which all are. */
    private final class Touched implements TransactionSynchronization {
        private final Map<String, TreeSet<String>> sites = new TreeMap<>();
        private final TreeSet<String> whole = new TreeSet<>();

        void add(Audited change) {
            sites.computeIfAbsent(change.study(), study -> new TreeSet<>());
            if (change.anySite()) whole.add(change.study());
            if (change.site() != null) sites.get(change.study()).add(change.site());
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (sites.isEmpty()) return;
            entities.flush();
            sites.forEach((study, some) -> {
                if (whole.contains(study)) settle(study);
                else settle(study, some);
            });
        }
    }
}
