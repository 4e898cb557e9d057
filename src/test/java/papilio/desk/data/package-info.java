@NullMarked
package papilio.desk.data;

import org.jspecify.annotations.NullMarked;
