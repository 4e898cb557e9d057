/** Counts of the queue per site, moved in the transaction of every change, so that they cost the same however many events there are. */
@NullMarked
@NamedInterface("tally")
package papilio.safety.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
