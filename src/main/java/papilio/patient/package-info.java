/** A patient from screening to the end of participation, and what happened on the way: visits, doses, results, drugs. */
@NullMarked
package papilio.patient;

import org.jspecify.annotations.NullMarked;
