package papilio.safety;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.safety.tally.QueueCount;
import papilio.safety.tally.QueueTallies;
import papilio.safety.tally.QueueTally;

/**
 * Counts within a scope. Of a whole group, at all sites or at one, they are stored ones; overdue (a matter of the instant)
 * and mine (of the person) are counted in an index; and whatever else narrows a group is counted among its events.
 */
@Component
class QueueCounts {
    private final EventLists lists;
    private final QueueTallies tallies;

    QueueCounts(EventLists lists, QueueTallies tallies) {
        this.lists = lists;
        this.tallies = tallies;
    }

    long of(Scope scope, EventFilter filter, EventLists.Moment moment) {
        return of(scope, filter, Set.of(filter.group()), moment).getOrDefault(filter.group(), 0L);
    }

    /** Of each of these groups under the other conditions of the filter. */
    Map<EventGroup, Long> of(Scope scope, EventFilter filter, Set<EventGroup> groups, EventLists.Moment moment) {
        if (filter.narrowed()) return lists.counts(scope, filter, groups, moment);
        var stored = EnumSet.copyOf(groups);
        stored.removeIf(group -> group.counted() == null);
        var others = EnumSet.copyOf(groups);
        others.removeAll(stored);
        var counts = new EnumMap<EventGroup, Long>(EventGroup.class);
        if (!others.isEmpty()) counts.putAll(lists.counts(scope, filter, others, moment));
        if (stored.isEmpty()) return counts;
        var tally = tallies.sum(filter.site() == null ? scope : scope.only(Set.of(filter.site())));
        for (var group : stored) if (group.counted() != null) counts.put(group, tally.of(group.counted()));
        return counts;
    }

    /** Questions by state; what waits for the site once more counts among the open ones as well. */
    Map<QueryState, Long> questions(Scope scope) {
        var tally = tallies.sum(scope);
        var counts = new EnumMap<QueryState, Long>(QueryState.class);
        for (var state : QueryState.values()) counts.put(state, tally.of(state.counted()));
        counts.merge(QueryState.OPEN, tally.of(QueueCount.REOPENED), Long::sum);
        return counts;
    }

    /** Events to review and questions that are not closed, by site. */
    Map<String, OpenCounts.Open> open(Scope scope) {
        var bySite = new HashMap<String, OpenCounts.Open>();
        tallies.bySite(scope).forEach((site, tally) -> {
            var open = open(tally);
            if (!open.equals(OpenCounts.Open.NOTHING)) bySite.put(site, open);
        });
        return bySite;
    }

    private static OpenCounts.Open open(QueueTally tally) {
        return new OpenCounts.Open(
                tally.of(QueueCount.TO_REVIEW),
                tally.of(QueueCount.SERIOUS),
                0,
                tally.of(QueueCount.OPEN) + tally.of(QueueCount.REOPENED) + tally.of(QueueCount.ANSWERED));
    }
}
