/** How the treatment and the visits went, for a report at a cut-off: adherence to the planned doses, and departures from the protocol. */
@NullMarked
package papilio.report.conduct;

import org.jspecify.annotations.NullMarked;
