/** The pages on which a study is created and its settings are kept. */
@NullMarked
package papilio.desk.study;

import org.jspecify.annotations.NullMarked;
