package papilio.safety.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;

/** Holds the stored counts of the queue against the facts. */
@Service
@PreAuthorize(May.MANAGE_STUDY)
public class QueueRecount {
    private final Access access;
    private final QueueTallyStore store;

    QueueRecount(Access access, QueueTallyStore store) {
        this.access = access;
        this.store = store;
    }

    /** A site whose stored counts were not those of the facts. */
    public record Difference(String study, String site, QueueTally stored, QueueTally counted) {}

    /**
     * Counts a study anew where its counts are wrong, and for the first time where it was never counted. Only for callers
     * with all of its sites.
     *
     * @return what was wrong; empty where all was right
     */
    @Transactional
    public List<Difference> of(String study) {
        var scope = access.scope(study);
        if (!scope.all()) return List.of();
        store.markQueried(study);
        if (!store.lock(study)) {
            store.countAnew(study);
            return List.of();
        }
        var stored = store.stored(scope).orElseThrow();
        var counted = store.facts(scope);
        var sites = new TreeSet<>(stored.keySet());
        sites.addAll(counted.keySet());
        var wrong = new ArrayList<Difference>();
        for (var site : sites) {
            var kept = stored.getOrDefault(site, QueueTally.NOTHING);
            var right = counted.getOrDefault(site, QueueTally.NOTHING);
            if (!kept.equals(right)) wrong.add(new Difference(study, site, kept, right));
        }
        if (!wrong.isEmpty()) store.countAnew(study);
        return List.copyOf(wrong);
    }
}
