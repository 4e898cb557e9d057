/** The daily e-mail of missed and ending deadlines: numbers and event numbers only, kept in an outbox until it is sent. */
@NullMarked
@NamedInterface("digest")
package papilio.safety.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
