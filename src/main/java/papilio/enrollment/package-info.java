/** Plans by month and their versions, eligibility decisions, and how the study fills. */
@NullMarked
package papilio.enrollment;

import org.jspecify.annotations.NullMarked;
