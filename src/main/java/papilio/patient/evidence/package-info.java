/** On what the answers to criteria rest: what an instrument was told, and what it said. */
@NamedInterface("evidence")
@NullMarked
package papilio.patient.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
