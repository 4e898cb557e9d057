/** Backup and restore of the embedded database from the command line, before anything of the portal is started. */
@NamedInterface("backup")
@NullMarked
package papilio.exchange.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
