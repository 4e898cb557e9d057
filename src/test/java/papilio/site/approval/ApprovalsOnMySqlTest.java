package papilio.site.approval;

import papilio.fixtures.RealMySqlTest;

/** Approvals hold on the production database too. */
@RealMySqlTest
class ApprovalsOnMySqlTest extends ApprovalsAreKeptInTimeTest {}
