package papilio.timeline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the picture.
 *
 * @param kind span, visits, doses, line, step or bars
 * @param band the reference range, low and high, either of them null
 * @param extra shown only when all values are asked for
 */
public record Lane(
        String key,
        String label,
        String kind,
        @Nullable String unit,
        @Nullable List<@Nullable Double> band,
        boolean extra,
        List<Mark> marks) {
    public Lane {
        marks = marks.stream().sorted(Comparator.comparing(Mark::from)).toList();
    }

    static Lane of(String key, String label, String kind, List<Mark> marks) {
        return new Lane(key, label, kind, null, null, false, marks);
    }

    Lane unit(@Nullable String words) {
        return new Lane(key, label, kind, words, band, extra, marks);
    }

    Lane band(@Nullable Double low, @Nullable Double high) {
        return new Lane(
                key, label, kind, unit, low == null && high == null ? null : Arrays.asList(low, high), extra, marks);
    }

    Lane extra(boolean onlyWithAll) {
        return new Lane(key, label, kind, unit, band, onlyWithAll, marks);
    }
}
