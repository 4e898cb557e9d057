package papilio.figures.tally;

import static papilio.figures.tally.TallyCounting.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.shared.Rows;
import papilio.site.SiteStatus;

/** The stored counts: a row per site, its months, and the sum of the study in a row of its own. */
@Component
class TallyStore {
    private static final List<String> COUNTS = List.of(
            "screened",
            "screen_failures",
            "declined",
            "enrolled",
            "dosed",
            "on_treatment",
            "completed",
            "ended",
            "stopped",
            "to_review",
            "serious",
            "queries");
    private static final String ALL =
            String.join(", ", COUNTS.stream().map(name -> "t." + name).toList())
                    + ", t.first_screened_on, t.last_screened_on, t.last_enrolled_on, t.last_day";
    private static final String SUM = String.join(
                    ", ",
                    COUNTS.stream()
                            .map(name -> "coalesce(sum(t." + name + "), 0) as " + name)
                            .toList())
            + ", min(t.first_screened_on) as first_screened_on, max(t.last_screened_on) as last_screened_on,"
            + " max(t.last_enrolled_on) as last_enrolled_on, max(t.last_day) as last_day";
    private static final String SET =
            String.join(", ", COUNTS.stream().map(name -> name + " = ?").toList())
                    + ", first_screened_on = ?, last_screened_on = ?, last_enrolled_on = ?, last_day = ?";

    /** The outer join makes both databases begin with the few rows of the counts. */
    private static final String BEHIND =
            "select s.code, s.name_en, s.name_zh, s.status, s.target, s.activated_on, " + ALL
                    + " from (select c.* from site_tally c use index (ix_site_tally_standing)"
                    + " where c.study_code = :study and (:all = true or c.site_code in (:sites))"
                    + " order by c.study_code, c.standing, c.site_code limit :limit) t"
                    + " left join site s on s.study_code = t.study_code and s.code = t.site_code"
                    + " where s.code is not null order by t.standing, t.site_code";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    TallyStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** A study's sum with the day of its first activation and the number of its sites. */
    record Sum(Tally tally, @Nullable LocalDate openedOn, int sites) {}

    /** Nothing where the study was never counted. */
    Optional<Sum> sum(String study) {
        return database.sql("select " + ALL + ", t.opened_on, t.sites from study_tally t where t.study_code = :study")
                .param("study", study)
                .query((row, number) -> new Sum(tally(row), day(row, "opened_on"), row.getInt("sites")))
                .optional();
    }

    Optional<Long> revision(String study) {
        return database.sql("select changes from study_tally where study_code = :study")
                .param("study", study)
                .query(Rows.of(Long.class))
                .optional();
    }

    /** Of some sites. */
    Tally sumOf(Scope scope) {
        return within(
                        "select " + SUM
                                + " from site_tally t where t.study_code = :study and (:all = true or t.site_code in (:sites))",
                        scope)
                .query((row, number) -> tally(row))
                .single();
    }

    Map<String, Tally> bySite(Scope scope) {
        var found = new HashMap<String, Tally>();
        within(
                        "select t.site_code, " + ALL
                                + " from site_tally t where t.study_code = :study and (:all = true or t.site_code in (:sites))",
                        scope)
                .query(row -> {
                    found.put(row.getString(1), tally(row));
                });
        return found;
    }

    /** The first sites in the stored order, most behind first: read from its index, and then no more of them than these. */
    List<SiteTally> behind(Scope scope, int limit) {
        return within(BEHIND, scope)
                .param("limit", limit)
                .query((row, number) -> site(row, tally(row)))
                .list();
    }

    private static SiteTally site(ResultSet row, Tally tally) throws SQLException {
        return new SiteTally(
                row.getString("code"),
                row.getString("name_en"),
                row.getString("name_zh"),
                SiteStatus.valueOf(row.getString("status")),
                row.getObject("target", Integer.class),
                day(row, "activated_on"),
                tally);
    }

    /** In sum over the sites, by month. */
    List<MonthTally> months(Scope scope) {
        return within("""
                        select tally_month, sum(screened), sum(enrolled) from month_tally
                        where study_code = :study and (:all = true or site_code in (:sites)) group by tally_month order by tally_month
                        """, scope)
                .query((row, number) -> new MonthTally("", row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** Every site of the study, whoever counts. */
    List<String> sites(String study) {
        return database.sql("""
                        select code from site where study_code = :study union select site_code from site_tally where study_code = :study order by 1
                        """)
                .param("study", study)
                .query(Rows.of(String.class))
                .list();
    }

    /** Waits for whoever is counting the site, and keeps others waiting until this transaction is over. */
    void lock(String study, String site) {
        var sql = "update site_tally set changes = changes + 1 where study_code = ? and site_code = ?";
        if (batches.update(sql, study, site) > 0) return;
        batches.update("insert ignore into site_tally (study_code, site_code) values (?, ?)", study, site);
        batches.update(sql, study, site);
    }

    /** The same for the study's sum. */
    void lock(String study) {
        var sql = "update study_tally set changes = changes + 1 where study_code = ?";
        if (batches.update(sql, study) > 0) return;
        batches.update("insert ignore into study_tally (study_code) values (?)", study);
        batches.update(sql, study);
    }

    void keep(String study, Map<String, Tally> counted) {
        batches.batchUpdate(
                "update site_tally set " + SET + " where study_code = ? and site_code = ?",
                counted.entrySet(),
                200,
                (row, site) -> {
                    var at = fill(row, site.getValue());
                    row.setString(at++, study);
                    row.setString(at, site.getKey());
                });
    }

    /** The stored order of these sites, from what the sites and their counts say now. */
    void rank(Scope scope) {
        record Rank(String code, double standing) {}
        var ranks = within("""
                        select s.code, s.status, s.target, t.enrolled from site s join site_tally t on t.study_code = s.study_code and t.site_code = s.code
                        where s.study_code = :study and (:all = true or s.code in (:sites))
                        """, scope)
                .query((row, number) -> new Rank(
                        row.getString(1),
                        SiteTally.standing(
                                SiteStatus.valueOf(row.getString(2)), row.getObject(3, Integer.class), row.getInt(4))))
                .list();
        batches.batchUpdate(
                "update site_tally set standing = ? where study_code = ? and site_code = ? and standing <> ?",
                ranks,
                200,
                (row, rank) -> {
                    row.setDouble(1, rank.standing());
                    row.setString(2, scope.study());
                    row.setString(3, rank.code());
                    row.setDouble(4, rank.standing());
                });
    }

    /** What the study's sum should be: its sites' rows added up. */
    Sum added(String study) {
        var sum = sumOf(Scope.all(study));
        return database.sql(
                        "select min(activated_on) as opened_on, count(*) as sites from site where study_code = :study")
                .param("study", study)
                .query((row, number) -> new Sum(sum, day(row, "opened_on"), row.getInt("sites")))
                .single();
    }

    void keepSum(String study) {
        var sum = added(study);
        batches.update("update study_tally set " + SET + ", opened_on = ?, sites = ? where study_code = ?", row -> {
            var at = fill(row, sum.tally());
            row.setObject(at++, sum.openedOn());
            row.setInt(at++, sum.sites());
            row.setString(at, study);
        });
    }

    /** Writes the months of these sites anew where they differ. */
    void keepMonths(Scope scope, Collection<MonthTally> counted) {
        var kept = within("""
                        select site_code, tally_month, screened, enrolled from month_tally
                        where study_code = :study and (:all = true or site_code in (:sites)) order by site_code, tally_month
                        """, scope)
                .query((row, number) ->
                        new MonthTally(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)))
                .list();
        if (new java.util.HashSet<>(kept).equals(new java.util.HashSet<>(counted))) return;
        within("delete from month_tally where study_code = :study and (:all = true or site_code in (:sites))", scope)
                .update();
        batches.batchUpdate(
                "insert into month_tally (study_code, site_code, tally_month, screened, enrolled) values (?, ?, ?, ?, ?)",
                counted,
                500,
                (row, month) -> {
                    row.setString(1, scope.study());
                    row.setString(2, month.site());
                    row.setString(3, month.month());
                    row.setInt(4, month.screened());
                    row.setInt(5, month.enrolled());
                });
    }

    private JdbcClient.StatementSpec within(String sql, Scope scope) {
        return database.sql(sql)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone());
    }

    private static int fill(java.sql.PreparedStatement row, Tally tally) throws SQLException {
        var at = 1;
        for (var count : List.of(
                tally.screened(),
                tally.screenFailures(),
                tally.declined(),
                tally.enrolled(),
                tally.dosed(),
                tally.onTreatment(),
                tally.completed(),
                tally.ended(),
                tally.stopped(),
                tally.toReview(),
                tally.serious(),
                tally.queries())) row.setInt(at++, count);
        row.setObject(at++, tally.firstScreenedOn());
        row.setObject(at++, tally.lastScreenedOn());
        row.setObject(at++, tally.lastEnrolledOn());
        row.setObject(at++, tally.lastDay());
        return at;
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getInt("screened"),
                row.getInt("screen_failures"),
                row.getInt("declined"),
                row.getInt("enrolled"),
                row.getInt("dosed"),
                row.getInt("on_treatment"),
                row.getInt("completed"),
                row.getInt("ended"),
                row.getInt("stopped"),
                row.getInt("to_review"),
                row.getInt("serious"),
                row.getInt("queries"),
                day(row, "first_screened_on"),
                day(row, "last_screened_on"),
                day(row, "last_enrolled_on"),
                day(row, "last_day"));
    }
}
