/** The page at which data come in and go out. */
@NullMarked
package papilio.desk.data;

import org.jspecify.annotations.NullMarked;
