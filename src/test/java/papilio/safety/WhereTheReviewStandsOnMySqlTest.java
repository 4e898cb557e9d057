package papilio.safety;

import papilio.fixtures.RealMySqlTest;

/** The table of the review holds on the production database too. */
@RealMySqlTest
class WhereTheReviewStandsOnMySqlTest extends WhereTheReviewStandsTest {}
