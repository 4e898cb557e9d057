/** The look, once: notices, formats, badges, empty states, links, charts. */
@NullMarked
package papilio.shared.ui;

import org.jspecify.annotations.NullMarked;
