/** Papilio: the portal from which a multi-site clinical study is run. */
@NullMarked
package papilio;

import org.jspecify.annotations.NullMarked;
