package papilio.oversight;

import java.util.List;

/**
 * The most pressing calls, as many as a page shows at once.
 *
 * @param total how many there are with those that are not shown
 */
public record CallHeadline(List<Call> first, int total) {
    public static final int SHOWN = 25;

    public CallHeadline {
        first = List.copyOf(first);
    }

    static CallHeadline of(List<Call> all) {
        return new CallHeadline(all.stream().limit(SHOWN).toList(), all.size());
    }

    public int more() {
        return total - first.size();
    }
}
