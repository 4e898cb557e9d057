package papilio.exchange;

import papilio.fixtures.RealMySqlTest;

@RealMySqlTest
class CorrectionsOutliveTheSameFileOnMySqlTest extends CorrectionsOutliveTheSameFileTest {}
