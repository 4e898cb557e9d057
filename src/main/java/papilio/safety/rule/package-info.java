/** The reporting rules as rows that an administrator revises per study and site, and the days on which offices are closed. */
@NullMarked
@NamedInterface("rule")
package papilio.safety.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
