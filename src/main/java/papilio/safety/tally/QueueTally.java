package papilio.safety.tally;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Events and questions in numbers, or what a change adds to them; what is not in it is 0. */
public record QueueTally(Map<QueueCount, Long> counts) {
    public static final QueueTally NOTHING = new QueueTally(Map.of());

    public QueueTally {
        var known = new EnumMap<QueueCount, Long>(QueueCount.class);
        counts.forEach((what, count) -> {
            if (count != 0) known.put(what, count);
        });
        counts = Map.copyOf(known);
    }

    /** One event or one question, counted as these. */
    public static QueueTally one(Set<QueueCount> as) {
        var counts = new EnumMap<QueueCount, Long>(QueueCount.class);
        as.forEach(what -> counts.put(what, 1L));
        return new QueueTally(counts);
    }

    public long of(QueueCount what) {
        return counts.getOrDefault(what, 0L);
    }

    public QueueTally plus(QueueTally other) {
        return added(other, 1);
    }

    public QueueTally minus(QueueTally other) {
        return added(other, -1);
    }

    boolean isNothing() {
        return counts.isEmpty();
    }

    private QueueTally added(QueueTally other, int sign) {
        var sum = new EnumMap<QueueCount, Long>(QueueCount.class);
        sum.putAll(counts);
        other.counts.forEach((what, count) -> sum.merge(what, sign * count, Long::sum));
        return new QueueTally(sum);
    }
}
