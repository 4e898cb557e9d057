package papilio.report.paper;

import java.lang.reflect.InvocationTargetException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.jspecify.annotations.Nullable;

/** Records as rows of a template: a field is the record's accessor of the same name. */
final class RecordRows implements JRRewindableDataSource {
    private final List<? extends Record> all;
    private Iterator<? extends Record> rows;
    private @Nullable Record row;

    RecordRows(List<? extends Record> rows) {
        this.all = rows;
        this.rows = rows.iterator();
    }

    /** A table that does not fit into the rest of a page begins again on the next one. */
    @Override
    public void moveFirst() {
        rows = all.iterator();
        row = null;
    }

    @Override
    public boolean next() {
        if (!rows.hasNext()) return false;
        row = rows.next();
        return true;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) throws JRException {
        try {
            var current = Objects.requireNonNull(row);
            var accessor = current.getClass().getDeclaredMethod(field.getName());
            accessor.setAccessible(true);
            return accessor.invoke(current);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException wrong) {
            throw new JRException(wrong);
        }
    }
}
