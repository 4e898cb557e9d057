/** The picture of a patient's course. */
@NamedInterface("ui")
@NullMarked
package papilio.timeline.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
