package papilio.shared.intake;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Compares and writes the rows of one table in batches. All names in its statements are constants of the room that owns
 * the table; nothing of a file ever becomes part of a statement.
 */
public final class IntakeTable {
    private static final int BATCH = 500;

    private final NamedParameterJdbcTemplate database;
    private final String name;
    private final @Nullable String kind;
    private final List<Column> columns;
    private final List<String> derived;
    private final Function<Placed, List<@Nullable Object>> derivation;
    private final Consumer<List<Revision>> afterUpdate;

    /**
     * @param kind where several kinds of rows share the table: the one that this intake is about, else null
     * @param derived columns that a new row gets besides, with what gives their values
     * @param afterUpdate what the room does when rows have been revised
     */
    public IntakeTable(
            NamedParameterJdbcTemplate database,
            String name,
            @Nullable String kind,
            List<Column> columns,
            List<String> derived,
            Function<Placed, List<@Nullable Object>> derivation,
            Consumer<List<Revision>> afterUpdate) {
        this.database = database;
        this.name = name;
        this.kind = kind;
        this.columns = List.copyOf(columns);
        this.derived = List.copyOf(derived);
        this.derivation = derivation;
        this.afterUpdate = afterUpdate;
    }

    public IntakeTable(NamedParameterJdbcTemplate database, String name, @Nullable String kind, List<Column> columns) {
        this(database, name, kind, columns, List.of(), row -> List.of(), revised -> {});
    }

    /** The table's name, which is also its record type in audit and queries. */
    public String name() {
        return name;
    }

    public List<Column> columns() {
        return columns;
    }

    /** What is stored of one patient under these keys. */
    public Map<String, Stored> stored(long patientId, Collection<String> keys) {
        var found = new HashMap<String, Stored>();
        if (keys.isEmpty()) return found;
        database.query(
                "select id, source_key, voided, source_hash, " + names() + " from " + name
                        + " where patient_id = :patient and source_key in (:keys)" + ofKind(),
                parameters(Map.of("patient", patientId, "keys", keys)),
                row -> {
                    var values = new ArrayList<@Nullable Object>();
                    for (var column : columns) values.add(column.read(row));
                    found.put(
                            row.getString("source_key"),
                            new Stored(
                                    row.getLong("id"), row.getBoolean("voided"), values, row.getString("source_hash")));
                });
        return found;
    }

    /** Numbers of the rows of one patient under these keys. */
    public Map<String, Long> ids(long patientId, Collection<String> keys) {
        var found = new HashMap<String, Long>();
        database.query(
                "select id, source_key from " + name + " where patient_id = :patient and source_key in (:keys)"
                        + ofKind(),
                parameters(Map.of("patient", patientId, "keys", keys)),
                row -> {
                    found.put(row.getString("source_key"), row.getLong("id"));
                });
        return found;
    }

    /** How many rows of a study came from files and stand. */
    public long count(String study) {
        var count = database.queryForObject(
                "select count(*) from " + name
                        + " where study_code = :study and source_key is not null and import_id is not null and voided = false"
                        + ofKind(),
                parameters(Map.of("study", study)),
                Long.class);
        return count == null ? 0 : count;
    }

    /** Patient number and key of every such row, one after the other. */
    public void eachKey(String study, BiConsumer<String, String> row) {
        database.query(
                "select p.patient_no, t.source_key from " + name + " t join patient p on p.id = t.patient_id"
                        + " where t.study_code = :study and t.source_key is not null and t.import_id is not null and t.voided = false"
                        + (kind == null ? "" : " and t.kind = :kind") + " order by p.patient_no, t.id",
                parameters(Map.of("study", study)),
                (RowCallbackHandler) found -> row.accept(found.getString(1), found.getString(2)));
    }

    /** Nothing where the file says what it said before: what a person has corrected since then stays. */
    public List<Difference> differences(Stored stored, Entry entry) {
        if (isToldAgain(stored, entry)) return List.of();
        var incoming = entry.values();
        var differences = new ArrayList<Difference>();
        for (int i = 0; i < columns.size(); i++) {
            var from = stored.values().get(i);
            var to = incoming.get(i);
            if (!columns.get(i).same(to, from))
                differences.add(new Difference(columns.get(i).field(), from, to));
        }
        return differences;
    }

    /** Whether the file says of a row what it said before. */
    public static boolean isToldAgain(Stored stored, Entry entry) {
        return stored.sourceHash() != null && stored.sourceHash().equals(entry.sourceHash());
    }

    /** The first value that is longer than its column. */
    public @Nullable Column tooLong(Entry entry) {
        var values = entry.values();
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).tooLong(values.get(i)))
                .mapToObj(columns::get)
                .findFirst()
                .orElse(null);
    }

    public void insert(List<Placed> rows, @Nullable Long importId) {
        var fixed = Stream.of("study_code", "site_code", "patient_id", "source_key", "source_hash", "import_id");
        var all = Stream.concat(fixed, Stream.concat(columns.stream().map(Column::name), derived.stream()))
                .toList();
        var sql = "insert into " + name + " (" + String.join(", ", all) + ") values ("
                + all.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        database.getJdbcTemplate().batchUpdate(sql, rows, BATCH, (statement, row) -> {
            statement.setString(1, row.study());
            statement.setString(2, row.site());
            statement.setLong(3, row.patientId());
            statement.setString(4, row.entry().sourceKey());
            statement.setString(5, row.entry().sourceHash());
            statement.setObject(6, importId);
            int at = setValues(statement, 7, row);
            for (var value : derivation.apply(row)) statement.setObject(at++, value);
        });
    }

    public void update(List<Revision> revisions) {
        var sql = "update " + name + " set version = version + 1, source_hash = ?, "
                + columns.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(", "))
                + " where id = ?";
        database.getJdbcTemplate().batchUpdate(sql, revisions, BATCH, (statement, revision) -> {
            statement.setString(1, revision.row().entry().sourceHash());
            int at = setValues(statement, 2, revision.row());
            statement.setLong(at, revision.id());
        });
        afterUpdate.accept(revisions);
    }

    /** Remembers what the file said of rows that are right as they are: no change of them. */
    public void remember(List<Revision> same) {
        database.getJdbcTemplate()
                .batchUpdate("update " + name + " set source_hash = ? where id = ?", same, BATCH, (statement, row) -> {
                    statement.setString(1, row.row().entry().sourceHash());
                    statement.setLong(2, row.id());
                });
    }

    private int setValues(PreparedStatement statement, int first, Placed row) throws SQLException {
        int at = first;
        var values = row.entry().values();
        for (int i = 0; i < columns.size(); i++)
            statement.setObject(at++, columns.get(i).stored(values.get(i)));
        return at;
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private String ofKind() {
        return kind == null ? "" : " and kind = :kind";
    }

    private Map<String, Object> parameters(Map<String, Object> given) {
        var all = new HashMap<>(given);
        if (kind != null) all.put("kind", kind);
        return all;
    }
}
