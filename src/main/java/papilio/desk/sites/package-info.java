/** The pages about the sites of a study: the list, one site, proposed sites. */
@NullMarked
package papilio.desk.sites;

import org.jspecify.annotations.NullMarked;
