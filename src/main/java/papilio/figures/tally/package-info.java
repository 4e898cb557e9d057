/** Counts per site at the business today, kept in the transaction of every change, so that a headline costs the same however many patients there are. */
@NamedInterface("tally")
@NullMarked
package papilio.figures.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
