package papilio.shared;

import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.SingleColumnRowMapper;

/** Rows of a query as records (a column for each component, in snake case) or as single values, never null. */
public final class Rows {
    private Rows() {}

    /** For {@code JdbcClient.query(Rows.of(SiteRow.class)).list()}. */
    @SuppressWarnings(
            "NullAway") // the libraries' mappers are declared to give null for a null column, which no query of ours
    // selects
    public static <T> RowMapper<T> of(Class<T> type) {
        return BeanUtils.isSimpleValueType(type)
                ? new SingleColumnRowMapper<>(type)
                : new SimplePropertyRowMapper<>(type);
    }
}
