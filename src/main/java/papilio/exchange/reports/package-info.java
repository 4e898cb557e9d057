/** Reports through the interface: the same PDF that the page makes, byte for byte. */
@NullMarked
package papilio.exchange.reports;

import org.jspecify.annotations.NullMarked;
