/** What a safety report lists beside its tables: reports that went out late, and events about which the site must be asked. */
@NullMarked
package papilio.report.safety;

import org.jspecify.annotations.NullMarked;
