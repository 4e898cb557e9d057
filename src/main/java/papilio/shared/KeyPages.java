package papilio.shared;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers a grid, which asks by offset, from a list that is read by key: the keys met on the way are remembered, so a page at
 * any depth costs like the first. Make a new one when the filter changes.
 */
public final class KeyPages<K, R> {
    private final Source<K, R> source;
    private final Function<R, K> keyOf;
    private final NavigableMap<Integer, K> anchors = new TreeMap<>();

    /** The rows after a key, at most so many; from the first where the key is null. */
    public interface Source<K, R> {
        List<R> after(@Nullable K key, int limit);
    }

    public KeyPages(Source<K, R> source, Function<R, K> keyOf) {
        this.source = source;
        this.keyOf = keyOf;
    }

    public List<R> page(int offset, int limit) {
        var anchor = anchors.floorEntry(offset);
        var start = anchor == null ? 0 : anchor.getKey();
        var skipped = offset - start;
        var rows = source.after(anchor == null ? null : anchor.getValue(), skipped + limit);
        if (skipped > 0 && rows.size() >= skipped) anchors.put(offset, keyOf.apply(rows.get(skipped - 1)));
        if (!rows.isEmpty()) anchors.put(start + rows.size(), keyOf.apply(rows.getLast()));
        return rows.subList(Math.min(skipped, rows.size()), rows.size());
    }
}
