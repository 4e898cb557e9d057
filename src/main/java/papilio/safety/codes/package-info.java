/** The code lists of adverse events, and the terms that a form offers. */
@NullMarked
@NamedInterface("codes")
package papilio.safety.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
