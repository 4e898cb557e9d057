/** Who changed what, when, from what, to what and why; only ever added to. */
@NullMarked
package papilio.audit;

import org.jspecify.annotations.NullMarked;
