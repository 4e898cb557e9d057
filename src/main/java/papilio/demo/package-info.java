/** The synthetic cohort of the demo, generated from a fixed seed; no real patient is in it. */
@NullMarked
package papilio.demo;

import org.jspecify.annotations.NullMarked;
