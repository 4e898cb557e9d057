/** The pages about patients: the list, and one patient with the whole course. */
@NullMarked
package papilio.desk.patients;

import org.jspecify.annotations.NullMarked;
