package papilio.enrollment;

import papilio.fixtures.RealMySqlTest;

/** Guided screening holds on the production database too. */
@RealMySqlTest
class GuidedScreeningOnMySqlTest extends GuidedScreeningTest {}
