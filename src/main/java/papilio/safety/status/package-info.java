/** How far the review has come, by monitor, site and month. */
@NullMarked
@NamedInterface("status")
package papilio.safety.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
