/**
 * The one computation of every headline figure and safety table: pure functions over the facts of patients and events,
 * so that screens, paper and the interface cannot disagree.
 */
@NullMarked
package papilio.figures;

import org.jspecify.annotations.NullMarked;
