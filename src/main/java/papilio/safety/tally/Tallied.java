package papilio.safety.tally;

import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;

/**
 * A record that the counts of its site contain. It remembers as what it is counted, and its version makes sure that nobody
 * else has changed that meanwhile; so what a change adds to the counts is exact.
 */
@MappedSuperclass
@EntityListeners(QueueTallyListener.class)
public abstract class Tallied {
    @Transient
    private QueueTally counted = QueueTally.NOTHING;

    protected abstract String study();

    protected abstract String site();

    protected abstract QueueTally tally();

    void loaded() {
        counted = tally();
    }

    /** What has been added since the last time, or since it was read. */
    QueueTally added() {
        var before = counted;
        counted = tally();
        return counted.minus(before);
    }
}
