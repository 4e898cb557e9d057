package papilio.safety.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.access.Role;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;

/** The list of expected reactions of a study: which version holds on a day, and the next one. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class ExpectedService {
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    ExpectedService(JdbcClient database, JdbcTemplate batches, Access access, AuditTrail audit, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The version in force on the day; the built-in one where the study has none for it. */
    public ExpectedList at(String study, LocalDate day) {
        access.scope(study);
        return database.sql("""
                        select id, label, valid_from from expected_list where study_code = :study and valid_from <= :day
                        order by valid_from desc limit 1
                        """)
                .param("study", study)
                .param("day", day)
                .query((row, number) -> new ExpectedList(
                        row.getString("label"),
                        row.getObject("valid_from", LocalDate.class),
                        reactions(row.getLong("id"))))
                .optional()
                .orElse(ExpectedList.DEFAULT);
    }

    /** Newest first, with how many of the caller's events were judged by each; the built-in list is not among them. */
    public List<ExpectedVersion> versions(String study) {
        var scope = access.scope(study);
        var reactions = reactionsByList(study);
        return database.sql("""
                        select l.id, l.label, l.valid_from, l.made_at, l.made_by,
                          (select count(*) from adverse_event e where e.study_code = l.study_code and e.voided = false
                            and e.listed_by = l.label and (:all = true or e.site_code in (:sites))) judged
                        from expected_list l where l.study_code = :study order by l.valid_from desc limit 50
                        """)
                .param("study", study)
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .query((row, number) -> new ExpectedVersion(
                        new ExpectedList(
                                row.getString("label"),
                                row.getObject("valid_from", LocalDate.class),
                                reactions.getOrDefault(row.getLong("id"), List.of())),
                        row.getObject("made_at", LocalDateTime.class),
                        row.getString("made_by"),
                        row.getLong("judged")))
                .list();
    }

    /** Whether the caller makes its next version: it belongs to the whole study. */
    public boolean keeps(String study) {
        return access.may(Role.STUDY_MANAGER) && access.scope(study).all();
    }

    /** What was judged by an earlier version stays judged by it. */
    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public void revise(ReviseExpected wish) {
        if (!access.scope(wish.study()).all()) throw new NotFound();
        if (wish.label().isBlank()) throw new FieldRefusal("label", "safety.refused.listLabel");
        if (wish.label().strip().length() > 120) throw new FieldRefusal("label", "safety.refused.textTooLong", 120);
        if (wish.reason().isBlank()) throw new FieldRefusal("reason", "safety.refused.reason");
        if (wish.reason().strip().length() > 1000) throw new FieldRefusal("reason", "safety.refused.textTooLong", 1000);
        if (wish.reactions().isEmpty()) throw new FieldRefusal("reactions", "safety.refused.listEmpty");
        if (isTaken(wish)) throw new FieldRefusal("validFrom", "safety.refused.listTaken");
        var by = access.caller().username();
        var key = new GeneratedKeyHolder();
        database.sql("""
                        insert into expected_list (study_code, label, valid_from, made_at, made_by)
                        values (:study, :label, :from, :at, :by)
                        """)
                .param("study", wish.study())
                .param("label", wish.label().strip())
                .param("from", wish.validFrom())
                .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", by)
                .update(key, "id");
        var list = Objects.requireNonNull(key.getKey()).longValue();
        batches.batchUpdate(
                "insert into expected_reaction (list_id, term, whole_class, highest_grade, non_serious) values (?, ?, ?, ?, ?)",
                wish.reactions(),
                500,
                (row, one) -> {
                    row.setLong(1, list);
                    row.setString(2, one.term());
                    row.setBoolean(3, one.wholeClass());
                    row.setObject(4, one.highestGrade());
                    row.setBoolean(5, one.nonSerious());
                });
        audit.write(AuditNote.of(Action.CREATED, "expected_list", list, wish.label())
                .at(wish.study(), null, null)
                .change("label", null, wish.label())
                .change("validFrom", null, wish.validFrom())
                .change("terms", null, wish.reactions().size())
                .because(wish.reason()));
    }

    private boolean isTaken(ReviseExpected wish) {
        return database.sql("""
                        select count(*) from expected_list where study_code = :study and (valid_from >= :from or label = :label)
                        """)
                        .param("study", wish.study())
                        .param("from", wish.validFrom())
                        .param("label", wish.label().strip())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<ExpectedReaction> reactions(long list) {
        return database.sql(
                        "select term, whole_class, highest_grade, non_serious from expected_reaction where list_id = :list order by term")
                .param("list", list)
                .query((row, number) -> reaction(row))
                .list();
    }

    /** Of all lists of a study at once. */
    private Map<Long, List<ExpectedReaction>> reactionsByList(String study) {
        var byList = new HashMap<Long, List<ExpectedReaction>>();
        database.sql("""
                        select r.list_id, r.term, r.whole_class, r.highest_grade, r.non_serious
                        from expected_reaction r join expected_list l on l.id = r.list_id
                        where l.study_code = :study order by r.term
                        """).param("study", study).query(row -> {
            byList.computeIfAbsent(row.getLong("list_id"), none -> new ArrayList<>())
                    .add(reaction(row));
        });
        return byList;
    }

    private static ExpectedReaction reaction(ResultSet row) throws SQLException {
        return new ExpectedReaction(
                row.getString("term"),
                row.getBoolean("whole_class"),
                row.getObject("highest_grade", Integer.class),
                row.getBoolean("non_serious"));
    }
}
