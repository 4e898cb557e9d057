/** The functions at a site and the tasks of the study that each has been given. */
@NamedInterface("people")
@NullMarked
package papilio.site.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
