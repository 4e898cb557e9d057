/** Choices of the queue that people keep under names of their own. */
@NullMarked
@NamedInterface("queue")
package papilio.safety.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
