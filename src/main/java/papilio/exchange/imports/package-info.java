/** The way in for files over the JSON API. */
@NullMarked
package papilio.exchange.imports;

import org.jspecify.annotations.NullMarked;
