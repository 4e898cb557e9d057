/** The press: a paper of titled sections goes in, a tagged PDF/A-1a with embedded fonts comes out. The only place that knows Jasper. */
@NullMarked
package papilio.report.paper;

import org.jspecify.annotations.NullMarked;
