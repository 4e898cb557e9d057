/**
 * Watches over the sites and the study from the centre: indicators of each site against the others, the study's quality
 * tolerance limits, and the calls that follow from both.
 */
@NullMarked
package papilio.oversight;

import org.jspecify.annotations.NullMarked;
