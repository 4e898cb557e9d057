/** What the reference safety information names, version by version, and what follows for one event. */
@NullMarked
@NamedInterface("reference")
package papilio.safety.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
