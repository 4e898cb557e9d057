package papilio.audit;

import papilio.fixtures.RealMySqlTest;

/** The audit trail holds on the production database too. */
@RealMySqlTest
class TheTrailOnMySqlTest extends TheTrailTest {}
