/** The administrator's desk: accounts, and the audit trail of all. */
@NullMarked
package papilio.desk.admin;

import org.jspecify.annotations.NullMarked;
