package papilio.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import papilio.exchange.ImportRow.State;
import tools.jackson.databind.json.JsonMapper;

/** Imports with their progress, kept outside of the import's own transaction so that others see it. */
@Component
class ImportRuns {
    private static final String COLUMNS =
            "select id, state, dry_run, files, answer, rows_done, rows_total, started_by, started_at, finished_at from import_run ";

    private final JdbcClient database;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    ImportRuns(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws ImportRefused where another import of the study runs: its claim is unique, whoever was first has it */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long start(String study, boolean dryRun, String files, long rowsTotal, String by) {
        var id = insert(study, dryRun, files, rowsTotal, by);
        try {
            database.sql("insert into import_claim (study_code, run_id) values (:study, :id)")
                    .param("study", study)
                    .param("id", id)
                    .update();
            return id;
        } catch (DuplicateKeyException claimed) {
            throw ImportRefused.running();
        }
    }

    /** The next import of the study may begin. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void release(long id) {
        database.sql("delete from import_claim where run_id = :id")
                .param("id", id)
                .update();
    }

    private long insert(String study, boolean dryRun, String files, long rowsTotal, String by) {
        var key = new GeneratedKeyHolder();
        database.sql("""
                        insert into import_run (study_code, state, dry_run, files, rows_total, started_by, started_at)
                        values (:study, 'RUNNING', :dry, :files, :total, :by, :at)
                        """)
                .param("study", study)
                .param("dry", dryRun)
                .param("files", files)
                .param("total", rowsTotal)
                .param("by", by)
                .param("at", now())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(long id, long rowsDone) {
        database.sql("update import_run set rows_done = :done where id = :id")
                .param("done", rowsDone)
                .param("id", id)
                .update();
    }

    /** Together with the rows that the import wrote. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(long id, ImportAnswer answer) {
        end(id, State.DONE, answer);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void over(long id, State state, @Nullable ImportAnswer answer) {
        end(id, state, answer);
    }

    private void end(long id, State state, @Nullable ImportAnswer answer) {
        database.sql("""
                        update import_run set state = :state, answer = :answer, finished_at = :at,
                          version = version + 1 where id = :id
                        """)
                .param("state", state.name())
                .param("answer", answer == null ? null : json.writeValueAsString(answer))
                .param("at", now())
                .param("id", id)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<ImportRow> find(String study, long id) {
        return database.sql(COLUMNS + "where study_code = :study and id = :id")
                .param("study", study)
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** Real imports, the newest first. */
    @Transactional(readOnly = true)
    public List<ImportRow> past(String study) {
        return database.sql(COLUMNS
                        + "where study_code = :study and dry_run = false order by started_at desc, id desc limit 50")
                .param("study", study)
                .query(this::row)
                .list();
    }

    /** What was running when the portal went down has left nothing behind; only its row says that it began. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void tellInterrupted() {
        database.sql("delete from import_claim").update();
        database.sql("update import_run set state = 'INTERRUPTED', finished_at = :at where state = 'RUNNING'")
                .param("at", now())
                .update();
    }

    private ImportRow row(ResultSet row, int number) throws SQLException {
        var answer = row.getString("answer");
        var finished = row.getObject("finished_at", LocalDateTime.class);
        return new ImportRow(
                row.getLong("id"),
                State.valueOf(row.getString("state")),
                row.getBoolean("dry_run"),
                row.getString("files"),
                answer == null ? null : json.readValue(answer, ImportAnswer.class),
                row.getLong("rows_done"),
                row.getLong("rows_total"),
                row.getString("started_by"),
                row.getObject("started_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                finished == null ? null : finished.toInstant(ZoneOffset.UTC));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
