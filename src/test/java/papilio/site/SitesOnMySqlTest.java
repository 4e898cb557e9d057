package papilio.site;

import papilio.fixtures.RealMySqlTest;

/** Sites hold on the production database too. */
@RealMySqlTest
class SitesOnMySqlTest extends SitesAreKeptByTheStudyManagerTest {}
