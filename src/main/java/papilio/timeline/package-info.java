/** One patient's whole course as lanes on one time axis: what happened when, as data that a picture and a table show. */
@NullMarked
package papilio.timeline;

import org.jspecify.annotations.NullMarked;
