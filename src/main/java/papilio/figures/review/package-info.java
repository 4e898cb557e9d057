/**
 * The safety review: every table and picture of treatment-emergent events that a monitor narrows by cut-off, site, grade and
 * relation, with the patients and events behind each number.
 */
@NamedInterface("review")
@NullMarked
package papilio.figures.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
