package papilio.figures.review;

import papilio.fixtures.RealMySqlTest;

/** The same on the production database. */
@RealMySqlTest
class LaboratoryShiftOnMySqlTest extends LaboratoryShiftTest {}
