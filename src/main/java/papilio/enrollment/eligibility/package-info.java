/** Whether somebody may enter the study: what the criteria, the age and the classification say together. */
@NamedInterface("eligibility")
@NullMarked
package papilio.enrollment.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
