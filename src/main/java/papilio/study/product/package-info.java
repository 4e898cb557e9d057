/** What case forms say about the drug of a study: route, indication, holder, in both languages. */
@NamedInterface("product")
@NullMarked
package papilio.study.product;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
