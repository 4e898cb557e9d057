package papilio.safety.tally;

import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import papilio.fixtures.RealMySqlTest;

/** The same on the production database, with its own way of locking. */
@RealMySqlTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class QueueCountsOnMySqlTest extends QueueCountsAreKeptTest {}
