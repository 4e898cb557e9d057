/** Expected reactions. */
@NullMarked
package papilio.safety.reference;

import org.jspecify.annotations.NullMarked;
