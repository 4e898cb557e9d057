/** The disease's instruments as pure functions: the 2019 EULAR/ACR classification of systemic lupus erythematosus. */
@NullMarked
package papilio.lupus;

import org.jspecify.annotations.NullMarked;
