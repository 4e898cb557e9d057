package papilio.figures.tally;

/**
 * Who came to a site in a calendar month.
 *
 * @param month as 2026-06
 */
record MonthTally(String site, String month, int screened, int enrolled) {}
