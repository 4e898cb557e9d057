package papilio.safety.tally;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import org.springframework.stereotype.Component;

/** Tells the counts of every written record, whoever writes it. */
@Component
class QueueTallyListener {
    private final QueueTallyKeeper keeper;

    QueueTallyListener(QueueTallyKeeper keeper) {
        this.keeper = keeper;
    }

    @PostLoad
    void loaded(Tallied record) {
        record.loaded();
    }

    @PostPersist
    @PostUpdate
    void written(Tallied record) {
        keeper.add(record.study(), record.site(), record.added());
    }
}
