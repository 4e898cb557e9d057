package papilio.report.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of a table belong together: a row that speaks of a whole and the first one of its parts, and the last three, so
 * that neither a heading ends a page nor a single row begins one.
 */
final class Blocks {
    private static final int LAST = 3;

    private Blocks() {}

    /** The number of the block of every row; a row is a whole where its component {@code whole} says so. */
    static List<Integer> of(List<? extends Record> rows) {
        var tail = Math.max(0, rows.size() - LAST);
        if (tail > 0 && isWhole(rows.get(tail - 1))) tail--;
        var blocks = new ArrayList<Integer>();
        for (var row = 0; row < rows.size(); row++) {
            var before = row == 0 ? 0 : blocks.get(row - 1);
            var together = row > tail || row > 0 && row < tail && isWhole(rows.get(row - 1)) && !isWhole(rows.get(row));
            blocks.add(together ? before : row);
        }
        return blocks;
    }

    private static boolean isWhole(Record row) {
        for (var component : row.getClass().getRecordComponents())
            if (component.getName().equals("whole")) return Boolean.TRUE.equals(value(row, component));
        return false;
    }

    private static Object value(Record row, java.lang.reflect.RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
