/** The desk at which the day begins: where the study stands, when it gets there, what needs a call. */
@NullMarked
package papilio.desk.overview;

import org.jspecify.annotations.NullMarked;
