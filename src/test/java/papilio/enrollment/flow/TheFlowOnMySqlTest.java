package papilio.enrollment.flow;

import papilio.fixtures.RealMySqlTest;

/** The flow counts the same on the production database. */
@RealMySqlTest
class TheFlowOnMySqlTest extends TheFlowAddsUpTest {}
