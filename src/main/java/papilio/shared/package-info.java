/** Words that two rooms or more use; knows no room. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package papilio.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
