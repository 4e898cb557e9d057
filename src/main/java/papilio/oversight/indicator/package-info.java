/** What is counted at each site over which base, and how far from the study it may lie by chance. */
@NamedInterface("indicator")
@NullMarked
package papilio.oversight.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
