/** What the screening log shows beside the patients: failed criteria, screenings repeated, calculators used. */
@NamedInterface("log")
@NullMarked
package papilio.patient.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
