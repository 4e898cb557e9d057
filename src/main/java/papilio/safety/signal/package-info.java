/** What laboratory values and coded terms suggest: proposals of events, which an investigator accepts or dismisses. */
@NamedInterface("signal")
@NullMarked
package papilio.safety.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
