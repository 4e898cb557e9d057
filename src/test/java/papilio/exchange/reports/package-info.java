/** Reports through the interface. */
@NullMarked
package papilio.exchange.reports;

import org.jspecify.annotations.NullMarked;
