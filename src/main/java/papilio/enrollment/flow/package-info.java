/** The participants' flow from screening to the end of participation, what it is drawn from, and the sums that must hold. */
@NamedInterface("flow")
@NullMarked
package papilio.enrollment.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
