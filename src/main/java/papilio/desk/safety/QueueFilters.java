package papilio.desk.safety;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.safety.CountedEvents;
import papilio.safety.EventFilter;
import papilio.safety.EventGroup;
import papilio.safety.EventTrait;
import papilio.safety.ReviewState;
import papilio.safety.codes.Severity;

/** The queue's filter as it stands in the address; what is unreadable there is as if it were not. */
public final class QueueFilters {
    private QueueFilters() {}

    public static EventFilter of(Map<String, String> address, EventGroup usual) {
        return new EventFilter(
                one(EventGroup.class, address.get("group")).orElse(usual),
                text(address.get("site")),
                one(Severity.class, address.get("severity")).orElse(null),
                one(ReviewState.class, address.get("state")).orElse(null),
                text(address.get("soc")),
                text(address.get("term")),
                text(address.get("patient")),
                "true".equals(address.get("emergent")),
                "true".equals(address.get("serious")),
                text(address.get("monitor")),
                month(address.get("month")),
                counted(address));
    }

    private static CountedEvents counted(Map<String, String> address) {
        return CountedEvents.at(day(address.get("cutoff")))
                .sites(words(address.get("sites")))
                .with(words(address.get("traits")).stream()
                        .flatMap(name -> one(EventTrait.class, name).stream())
                        .toList())
                .grade(grade(address.get("grade")))
                .gradeFrom(grade(address.get("gradeFrom")))
                .special(text(address.get("special")))
                .began(month(address.get("began")));
    }

    public static Map<String, String> address(EventFilter filter) {
        var address = new LinkedHashMap<String, String>();
        address.put("group", filter.group().name());
        put(address, "site", filter.site());
        put(address, "severity", filter.severity());
        put(address, "state", filter.state());
        put(address, "soc", filter.soc());
        put(address, "term", filter.term());
        put(address, "patient", filter.patientNo());
        if (filter.emergent()) address.put("emergent", "true");
        if (filter.seriousOnly()) address.put("serious", "true");
        put(address, "monitor", filter.decidedBy());
        put(address, "month", filter.changedIn());
        putCounted(address, filter.counted());
        return address;
    }

    private static void putCounted(Map<String, String> address, CountedEvents counted) {
        put(address, "cutoff", counted.cutoff());
        put(address, "sites", joined(counted.sites().stream()));
        put(address, "traits", joined(counted.traits().stream().map(EventTrait::name)));
        put(address, "grade", counted.grade());
        put(address, "gradeFrom", counted.gradeFrom());
        put(address, "special", counted.special());
        put(address, "began", counted.began());
    }

    private static @Nullable String joined(Stream<String> words) {
        return text(words.sorted().collect(Collectors.joining(",")));
    }

    private static Set<String> words(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Stream.of(joined.split(",")).filter(word -> !word.isBlank()).collect(Collectors.toSet());
    }

    private static @Nullable Integer grade(@Nullable String text) {
        return text == null || !text.matches("[1-5]") ? null : Integer.valueOf(text);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    static <E extends Enum<E>> Optional<E> one(Class<E> list, @Nullable String name) {
        return Arrays.stream(list.getEnumConstants())
                .filter(code -> code.name().equals(name))
                .findFirst();
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        if (text == null || !text.matches("\\d{4}-(0[1-9]|1[0-2])")) return null;
        return YearMonth.parse(text);
    }

    private static void put(Map<String, String> address, String name, @Nullable Object value) {
        if (value != null) address.put(name, value.toString());
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
