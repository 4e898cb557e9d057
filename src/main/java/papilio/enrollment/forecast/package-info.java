/**
 * When the target will be reached and how sure that is: the Poisson–gamma model of recruitment, what it would have
 * said in the past, and what it says of a plan not yet decided.
 */
@NamedInterface("forecast")
@NullMarked
package papilio.enrollment.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
