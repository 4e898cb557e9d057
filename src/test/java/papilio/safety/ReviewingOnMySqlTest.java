package papilio.safety;

import papilio.fixtures.RealMySqlTest;

/** Reviewing holds on the production database too. */
@RealMySqlTest
class ReviewingOnMySqlTest extends ReviewingEventsTest {}
