/** The slot for a licensed dictionary of terms that an installation loads itself; none is shipped. */
@NullMarked
@NamedInterface("dictionary")
package papilio.safety.dictionary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
