/** Quality tolerance limits of a study: what is expected, when to look, what is tolerated, and every breach with its day. */
@NamedInterface("limit")
@NullMarked
package papilio.oversight.limit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
