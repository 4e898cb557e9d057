/** What comes in from other systems and goes out to them: imports, exports, the JSON API. */
@NullMarked
package papilio.exchange;

import org.jspecify.annotations.NullMarked;
