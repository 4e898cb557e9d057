/** Forms about one patient and the words for what they hold. */
@NamedInterface("ui")
@NullMarked
package papilio.patient.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
