/** Signing in and the own account. */
@NamedInterface("ui")
@NullMarked
package papilio.access.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
