package papilio.safety;

import papilio.fixtures.RealMySqlTest;

/** The board's statements mean the same on the production database. */
@RealMySqlTest
class ReportsAreSentOnMySqlTest extends ReportsAreSentTest {}
