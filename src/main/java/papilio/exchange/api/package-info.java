/** The JSON interface: what the portal shows, for programs, with the same rights. */
@NullMarked
package papilio.exchange.api;

import org.jspecify.annotations.NullMarked;
