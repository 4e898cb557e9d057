/** The packaged portal as people start and use it: the jar, a real MySQL, a real browser. */
@NullMarked
package papilio.whole;

import org.jspecify.annotations.NullMarked;
