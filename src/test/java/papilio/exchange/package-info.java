@NullMarked
package papilio.exchange;

import org.jspecify.annotations.NullMarked;
