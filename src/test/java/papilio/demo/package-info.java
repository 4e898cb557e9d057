@NullMarked
package papilio.demo;

import org.jspecify.annotations.NullMarked;
