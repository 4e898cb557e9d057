/** One schema on both databases. */
@NullMarked
package papilio.database;

import org.jspecify.annotations.NullMarked;
