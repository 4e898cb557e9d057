/** Panels of the oversight room: the calls, the indicators with their funnel plot, the limits, the log of calls. */
@NamedInterface("ui")
@NullMarked
package papilio.oversight.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
