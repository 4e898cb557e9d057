package papilio.oversight.indicator;

import java.time.LocalDate;

/** The indicators of a study were counted anew, in the transaction that still runs. */
public record IndicatorsCounted(String study, LocalDate today, Totals totals) {}
