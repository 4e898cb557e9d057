/** Adverse events with their reviews, the questions about records, and the clocks by which somebody must be told. */
@NullMarked
package papilio.safety;

import org.jspecify.annotations.NullMarked;
