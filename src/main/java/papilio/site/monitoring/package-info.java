/** Monitoring visits, their findings, and what has to be done about them until when. */
@NamedInterface("monitoring")
@NullMarked
package papilio.site.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
