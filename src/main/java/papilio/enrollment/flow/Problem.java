package papilio.enrollment.flow;

import java.util.List;

/**
 * What a reader of the figures must know: a sum that does not hold (an error), or something unusual (a warning). Both are
 * printed; neither keeps a report from being made.
 */
public record Problem(String key, boolean error, List<Integer> details) {
    public static Problem error(String key, int... details) {
        return new Problem(key, true, java.util.Arrays.stream(details).boxed().toList());
    }

    public static Problem warning(String key, int... details) {
        return new Problem(key, false, java.util.Arrays.stream(details).boxed().toList());
    }
}
