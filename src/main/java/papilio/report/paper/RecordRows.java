package papilio.report.paper;

import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.jspecify.annotations.Nullable;

/** Records as rows of a template: a field is the record's accessor of the same name. */
final class RecordRows implements JRRewindableDataSource {
    private final List<? extends Record> all;
    private final Progress progress;
    private int done;
    private Iterator<? extends Record> rows;
    private @Nullable Record row;
    private List<Integer> blocks = List.of();

    RecordRows(List<? extends Record> rows) {
        this(rows, Progress.NONE);
    }

    /** {@code progress} is asked before each row. */
    RecordRows(List<? extends Record> rows, Progress progress) {
        this.all = rows;
        this.rows = rows.iterator();
        this.progress = progress;
    }

    /** A table that does not fit into the rest of a page begins again on the next one. */
    @Override
    public void moveFirst() {
        rows = all.iterator();
        row = null;
        done = 0;
    }

    @Override
    public boolean next() {
        if (!progress.goOn(done, all.size())) throw new PrintingCancelled();
        if (!rows.hasNext()) return false;
        done++;
        row = rows.next();
        return true;
    }

    /** The field {@code block} is none of the record: rows of one block stay on one page. */
    @Override
    public @Nullable Object getFieldValue(JRField field) throws JRException {
        if (field.getName().equals("block")) return blocks().get(done - 1);
        try {
            var current = Objects.requireNonNull(row);
            var accessor = current.getClass().getDeclaredMethod(field.getName());
            accessor.setAccessible(true);
            return printable(accessor.invoke(current));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException wrong) {
            throw new JRException(wrong);
        }
    }

    private List<Integer> blocks() {
        if (blocks.isEmpty()) blocks = Blocks.of(all);
        return blocks;
    }

    private static @Nullable Object printable(@Nullable Object value) {
        if (value instanceof String text) return Glyphs.printable(text);
        if (!(value instanceof Map<?, ?> words)) return value;
        var printable = new HashMap<Object, @Nullable Object>();
        words.forEach((name, word) -> printable.put(name, printable(word)));
        return printable;
    }
}
