package papilio.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A reason and how many patients it was given for; the words are null where the code's translation says it. */
public record Reason(String code, @Nullable Both words, int patients) {
    /** Most frequent first, then by code. */
    static List<Reason> of(Map<String, Integer> counted, Function<String, @Nullable Both> words) {
        return counted.entrySet().stream()
                .map(entry -> new Reason(entry.getKey(), words.apply(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(Reason::patients, Comparator.reverseOrder())
                        .thenComparing(Reason::code))
                .toList();
    }

    static int total(List<Reason> reasons) {
        return reasons.stream().mapToInt(Reason::patients).sum();
    }
}
