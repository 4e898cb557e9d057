/** What at a site needs a person within a month. */
@NamedInterface("warning")
@NullMarked
package papilio.site.warning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
