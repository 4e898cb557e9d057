package papilio.figures.tally;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import papilio.access.Access;
import papilio.access.SystemWork;
import papilio.shared.Preparation;

/** Before the first person comes: counts a study that was never counted, and mends counts that are not those of the facts. */
@Component
@Order(90)
class TalliesAtStart implements Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(TalliesAtStart.class);
    private final Access access;
    private final SiteTallies tallies;

    TalliesAtStart(Access access, SiteTallies tallies) {
        this.access = access;
        this.tallies = tallies;
    }

    @Override
    public void prepare() {
        SystemWork.run(() -> access.studies()
                .forEach(study -> tallies.recount(study)
                        .forEach(wrong -> LOG.warn(
                                "The stored counts of site {} in study {} were wrong and are mended",
                                wrong.site(),
                                study))));
    }
}
