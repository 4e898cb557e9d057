/** The way of a site from feasibility to closing: planned, forecast and actual dates. */
@NamedInterface("milestone")
@NullMarked
package papilio.site.milestone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
