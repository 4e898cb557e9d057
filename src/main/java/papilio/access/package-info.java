/** Accounts, roles, which sites an account may see, and signing in. */
@NullMarked
package papilio.access;

import org.jspecify.annotations.NullMarked;
