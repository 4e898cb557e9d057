/** Pictures, forms and panels about enrollment, for the desks. */
@NamedInterface("ui")
@NullMarked
package papilio.enrollment.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
