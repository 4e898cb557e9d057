/** Rows that come in from outside in bulk: compared with what is stored, written in JDBC batches. */
@NullMarked
package papilio.shared.intake;

import org.jspecify.annotations.NullMarked;
