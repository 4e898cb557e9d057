package papilio.patient;

import papilio.fixtures.RealMySqlTest;

/** Recording holds on the production database too. */
@RealMySqlTest
class RecordingOnMySqlTest extends RecordingTest {}
