package papilio.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.report.RunRow.RunKey;
import papilio.shared.NotFound;

/** The shelf of everything that was ever printed: rows are added and read, never changed. */
@Component
class ReportRuns {
    private static final String COLUMNS = """
            r.id, r.run_no, r.study_code, r.kind, r.cutoff, r.language, r.all_sites, r.sites, r.data_sha256, r.check_code,
            r.file_name, r.synthetic, r.made_by, r.made_at, r.subject, r.subject_version""";

    /** A run is the caller's where every site of it is; one about all sites only for whoever has all. */
    private static final String MINE = """
            r.study_code = :study and (:all = true or (r.all_sites = false and not exists
              (select 1 from report_run_site s where s.run_id = r.id and s.site_code not in (:sites))))""";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ReportRuns(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    record NewRun(RunRow row, List<String> siteCodes, Frozen data, byte[] pdf) {}

    void add(NewRun run) {
        var row = run.row();
        database.sql("""
                        insert into report_run (run_no, study_code, kind, cutoff, language, all_sites, sites, data_set, data_sha256,
                          check_code, pdf, pdf_sha256, file_name, synthetic, made_by, made_at, subject, subject_version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        row.runNo(),
                        row.study(),
                        row.kind().name(),
                        row.cutoff(),
                        row.language(),
                        row.allSites(),
                        row.sites(),
                        run.data().json(),
                        row.dataSha256(),
                        row.checkCode(),
                        run.pdf(),
                        Frozen.sha256(run.pdf()),
                        row.fileName(),
                        row.synthetic(),
                        row.madeBy(),
                        utc(row.madeAt()),
                        row.subject(),
                        Objects.requireNonNullElse(row.subjectVersion(), 0))
                .update();
        var id = database.sql("select id from report_run where run_no = ?")
                .param(row.runNo())
                .query(Long.class)
                .single();
        batches.batchUpdate(
                "insert into report_run_site (run_id, site_code, study_code) values (?, ?, ?)",
                run.siteCodes(),
                500,
                (statement, site) -> {
                    statement.setLong(1, id);
                    statement.setString(2, site);
                    statement.setString(3, row.study());
                });
    }

    RunRow byNumber(String runNo) {
        return database.sql("select " + COLUMNS + " from report_run r where r.run_no = :runNo")
                .param("runNo", runNo)
                .query(ReportRuns::row)
                .single();
    }

    /** The newest run of the same order whose data were the same. */
    Optional<RunRow> latestEqual(String study, ReportKind kind, LocalDate cutoff, String language, String dataSha256) {
        return database.sql("select " + COLUMNS + """
                         from report_run r where r.study_code = :study and r.kind = :kind and r.cutoff = :cutoff
                          and r.language = :language and r.data_sha256 = :hash order by r.made_at desc, r.id desc limit 1
                        """)
                .param("study", study)
                .param("kind", kind.name())
                .param("cutoff", cutoff)
                .param("language", language)
                .param("hash", dataSha256)
                .query(ReportRuns::row)
                .optional();
    }

    /** Newest first. */
    List<RunRow> page(Scope scope, @Nullable ReportKind kind, @Nullable RunKey after, int limit) {
        return asking("select " + COLUMNS + " from report_run r where " + MINE + """
                         and (:kind is null or r.kind = :kind)
                          and (:at is null or (r.made_at <= :at and (r.made_at < :at or r.id < :id)))
                        order by r.made_at desc, r.id desc limit :limit
                        """, scope)
                .param("kind", kind == null ? null : kind.name(), java.sql.Types.VARCHAR)
                .param("at", after == null ? null : utc(after.madeAt()), java.sql.Types.TIMESTAMP)
                .param("id", after == null ? 0L : after.id())
                .param("limit", limit)
                .query(ReportRuns::row)
                .list();
    }

    StoredPdf pdf(Scope scope, String runNo) {
        return asking(
                        "select r.run_no, r.file_name, r.pdf from report_run r where r.run_no = :runNo and " + MINE,
                        scope)
                .param("runNo", runNo)
                .query((row, number) -> new StoredPdf(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<RunRow> byCheckCode(String code) {
        return database.sql("select " + COLUMNS + " from report_run r where r.check_code = :code")
                .param("code", code)
                .query(ReportRuns::row)
                .optional();
    }

    Optional<RunRow> byPdf(String sha256) {
        return database.sql("select " + COLUMNS + " from report_run r where r.pdf_sha256 = :hash order by r.id limit 1")
                .param("hash", sha256)
                .query(ReportRuns::row)
                .optional();
    }

    /** Whether the same report was made again later with other data; the other language of the same data is not newer. */
    boolean hasNewer(RunRow run) {
        return database.sql("""
                        select count(*) from report_run where study_code = :study and kind = :kind and all_sites = :all and sites = :sites
                          and subject = :subject and made_at > :at and data_sha256 <> :hash
                        """)
                        .param("study", run.study())
                        .param("kind", run.kind().name())
                        .param("all", run.allSites())
                        .param("sites", run.sites())
                        .param("subject", run.subject())
                        .param("at", utc(run.madeAt()))
                        .param("hash", run.dataSha256())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private StatementSpec asking(String sql, Scope scope) {
        return database.sql(sql)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone());
    }

    private static RunRow row(ResultSet row, int number) throws SQLException {
        return new RunRow(
                row.getLong("id"),
                row.getString("run_no"),
                row.getString("study_code"),
                ReportKind.valueOf(row.getString("kind")),
                row.getObject("cutoff", LocalDate.class),
                row.getString("language"),
                row.getBoolean("all_sites"),
                row.getString("sites"),
                row.getString("data_sha256"),
                row.getString("check_code"),
                row.getString("file_name"),
                row.getBoolean("synthetic"),
                row.getString("made_by"),
                row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("subject"),
                row.getInt("subject_version") == 0 ? null : row.getInt("subject_version"));
    }

    /** Instants stand in UTC in the database. */
    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
