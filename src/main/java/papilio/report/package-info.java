/**
 * The paper of the study: what the ethics committee receives, how it is made, kept and recognised years later. A report is
 * data first: a record holds every figure and every check, the templates under {@code reports/} only lay it out. The data set
 * is frozen as canonical JSON beside the bytes of the PDF, so that the printed numbers stay reproducible when records change.
 */
@NullMarked
package papilio.report;

import org.jspecify.annotations.NullMarked;
