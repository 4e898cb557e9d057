package papilio.exchange;

import papilio.fixtures.RealMySqlTest;

/** The import holds on the production database too. */
@RealMySqlTest
class SixRealSitesOnMySqlTest extends SixRealSitesTest {}
