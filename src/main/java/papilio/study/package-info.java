/** Studies with their target, settings, registry record, eligibility criteria and visit schedule. */
@NullMarked
package papilio.study;

import org.jspecify.annotations.NullMarked;
