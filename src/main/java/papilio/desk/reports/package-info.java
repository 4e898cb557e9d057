/** The desk at which reports for the ethics committee are made, found again, and checked by anybody who holds one. */
@NullMarked
package papilio.desk.reports;

import org.jspecify.annotations.NullMarked;
