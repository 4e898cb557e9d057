@NullMarked
package papilio.exchange.imports;

import org.jspecify.annotations.NullMarked;
