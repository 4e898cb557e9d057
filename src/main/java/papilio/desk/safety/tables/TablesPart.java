package papilio.desk.safety.tables;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What of the review is open; the address carries the name in lower case. */
enum TablesPart {
    OVERVIEW,
    TERMS,
    GRADES,
    SERIOUS,
    RELATED,
    SPECIAL,
    LABORATORY,
    PICTURES;

    String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TablesPart of(@Nullable String address) {
        return Arrays.stream(values())
                .filter(part -> part.address().equals(address))
                .findFirst()
                .orElse(OVERVIEW);
    }
}
