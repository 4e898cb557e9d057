/** How long it takes, with few patients and with many. */
@NullMarked
package papilio.bench;

import org.jspecify.annotations.NullMarked;
