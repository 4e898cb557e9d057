/** The safety review's tables and pictures as a person sees them. */
@NullMarked
package papilio.desk.safety.tables;

import org.jspecify.annotations.NullMarked;
