/** The safety review's tables and pictures: treatment-emergent events by cut-off, site, grade and relation. */
@NullMarked
package papilio.desk.safety.tables;

import org.jspecify.annotations.NullMarked;
