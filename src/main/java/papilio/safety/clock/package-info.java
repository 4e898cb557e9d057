/** Who must be told of an event and by when: pure rules over what is known of it. */
@NullMarked
@NamedInterface("clock")
package papilio.safety.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
