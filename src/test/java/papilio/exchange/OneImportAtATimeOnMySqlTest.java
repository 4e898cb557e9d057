package papilio.exchange;

import papilio.fixtures.RealMySqlTest;

@RealMySqlTest
class OneImportAtATimeOnMySqlTest extends OneImportAtATimeTest {}
