/** Names under records: given with the password, bound to one version by its hash, listed in the trail. */
@NullMarked
@NamedInterface("signature")
package papilio.audit.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
