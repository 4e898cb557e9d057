/** The frame around every page: navigation, study chooser, language, error pages. */
@NullMarked
package papilio.shell;

import org.jspecify.annotations.NullMarked;
