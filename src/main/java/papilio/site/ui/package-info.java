/** Forms about one site. */
@NamedInterface("ui")
@NullMarked
package papilio.site.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
