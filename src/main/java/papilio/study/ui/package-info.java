/** The study a page belongs to, and panels about it. */
@NamedInterface("ui")
@NullMarked
package papilio.study.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
