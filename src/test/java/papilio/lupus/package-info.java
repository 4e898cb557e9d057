@NullMarked
package papilio.lupus;

import org.jspecify.annotations.NullMarked;
