package papilio.enrollment.forecast;

import papilio.fixtures.RealMySqlTest;

/** The forecast is read and kept on the production database too. */
@RealMySqlTest
class TheForecastIsKeptOnMySqlTest extends TheForecastIsKeptTest {}
