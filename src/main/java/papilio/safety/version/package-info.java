/** Serious events version by version: each frozen with its hash, compared side by side, and signed. */
@NullMarked
@NamedInterface("version")
package papilio.safety.version;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
