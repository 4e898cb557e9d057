/** Forms and panels about adverse events and the questions about them. */
@NullMarked
@NamedInterface("ui")
package papilio.safety.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
