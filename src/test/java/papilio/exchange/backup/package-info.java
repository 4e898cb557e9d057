@NullMarked
package papilio.exchange.backup;

import org.jspecify.annotations.NullMarked;
