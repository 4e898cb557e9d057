/** What ethics committees have approved for a site, and the consent versions that follow from it. */
@NamedInterface("approval")
@NullMarked
package papilio.site.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
