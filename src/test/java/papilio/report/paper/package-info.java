@NullMarked
package papilio.report.paper;

import org.jspecify.annotations.NullMarked;
