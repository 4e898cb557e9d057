package papilio.desk.safety;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Parts of the page; the address carries the name in lower case. */
enum SafetyTab {
    QUEUE,
    SIGNALS,
    TABLES,
    DEADLINES,
    QUESTIONS,
    STATUS;

    String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SafetyTab of(Optional<String> address) {
        return Arrays.stream(values())
                .filter(tab -> address.filter(tab.address()::equals).isPresent())
                .findFirst()
                .orElse(QUEUE);
    }
}
