package papilio.safety.tally;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import papilio.access.Access;
import papilio.access.SystemWork;
import papilio.shared.Preparation;

/** Before the first person comes and before the sites' counts are checked, which are built on these. */
@Component
@Order(85)
class QueueCountsAtStart implements Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(QueueCountsAtStart.class);
    private final Access access;
    private final QueueRecount recount;

    QueueCountsAtStart(Access access, QueueRecount recount) {
        this.access = access;
        this.recount = recount;
    }

    @Override
    public void prepare() {
        SystemWork.run(() -> access.studies()
                .forEach(study -> recount.of(study)
                        .forEach(wrong -> LOG.warn(
                                "The queue's counts of site {} in study {} were wrong and are mended",
                                wrong.site(),
                                study))));
    }
}
