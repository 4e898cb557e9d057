/** The history of a record, for the pages that show one. */
@NamedInterface("ui")
@NullMarked
package papilio.audit.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
