/** What is kept about a site besides its profile: never deleted, only voided with a reason. */
@NamedInterface("record")
@NullMarked
package papilio.site.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
