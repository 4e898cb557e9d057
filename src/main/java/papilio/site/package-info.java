/** Sites of a study with their targets, status and approvals. */
@NullMarked
package papilio.site;

import org.jspecify.annotations.NullMarked;
