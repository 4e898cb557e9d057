package papilio.patient;

import papilio.fixtures.RealMySqlTest;

/** Screening holds on the production database too. */
@RealMySqlTest
class ScreeningOnMySqlTest extends ScreeningTest {}
