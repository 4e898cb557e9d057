package papilio.safety;

import papilio.fixtures.RealMySqlTest;

/** Questions and their threads hold on the production database too. */
@RealMySqlTest
class QuestionsOnMySqlTest extends QuestionsAreThreadsTest {}
