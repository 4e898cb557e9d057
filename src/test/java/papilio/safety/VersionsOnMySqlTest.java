package papilio.safety;

import papilio.fixtures.RealMySqlTest;

@RealMySqlTest
class VersionsOnMySqlTest extends SeriousEventsAreVersionedTest {}
