/** The safety review: the queue of events, the tables, the deadlines and the questions. */
@NullMarked
package papilio.desk.safety;

import org.jspecify.annotations.NullMarked;
