package papilio.figures.tally;

import papilio.fixtures.RealMySqlTest;

/** The same on the production database. */
@RealMySqlTest
class TalliesOnMySqlTest extends TalliesAreTheFiguresTest {}
