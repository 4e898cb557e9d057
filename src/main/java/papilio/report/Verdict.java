package papilio.report;

import java.time.LocalDate;

/**
 * What anybody may learn about an authentic report: no figures, no sites, no names.
 *
 * @param madeOn in the study's zone
 * @param newer whether it was made again later with other data
 */
public record Verdict(String study, ReportKind kind, LocalDate cutoff, LocalDate madeOn, boolean newer) {}
