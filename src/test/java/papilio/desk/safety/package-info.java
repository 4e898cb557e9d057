/** The safety review as a person uses it. */
@NullMarked
package papilio.desk.safety;

import org.jspecify.annotations.NullMarked;
