package papilio.access;

import papilio.fixtures.RealMySqlTest;

/** Accounts hold on the production database too. */
@RealMySqlTest
class AccountsOnMySqlTest extends AccountsAreKeptByTheAdministratorTest {}
