package papilio.site.milestone;

import papilio.fixtures.RealMySqlTest;

/** Milestones hold on the production database too. */
@RealMySqlTest
class MilestonesOnMySqlTest extends MilestonesComeInOrderTest {}
