package papilio.oversight;

import papilio.fixtures.RealMySqlTest;

/** Indicators and calls hold on the production database too. */
@RealMySqlTest
class CallsOnMySqlTest extends CallsTest {}
