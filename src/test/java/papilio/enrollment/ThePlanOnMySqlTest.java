package papilio.enrollment;

import papilio.fixtures.RealMySqlTest;

/** The plan by month holds on the production database too. */
@RealMySqlTest
class ThePlanOnMySqlTest extends ThePlanByMonthTest {}
