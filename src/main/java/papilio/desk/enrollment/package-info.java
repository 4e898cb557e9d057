/** The desk of enrollment: curve, plan, sites, screening log. */
@NullMarked
package papilio.desk.enrollment;

import org.jspecify.annotations.NullMarked;
