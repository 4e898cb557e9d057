package papilio.patient;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.shared.Rows;

/** Reads patients into rows; scope and filter are conditions of the statement, the order is a key's. */
@Component
class PatientQueries {
    private static final String HEAD = """
            select p.id, p.version, p.study_code as study, p.site_code as site, p.screening_no, p.patient_no, p.status, p.sex,
              p.birth_year, p.age_at_consent, p.age_confirmed, p.consent_on, p.consent_version, p.screened_on, p.failed_on, p.failure_reason,
              p.declined_on, p.decline_reason, p.enrolled_on, p.override_reason, p.again_reason, p.first_dose_on, p.last_dose_on,
              p.treatment_stopped_on, p.treatment_stop_reason, p.ended_on, p.end_reason, p.died_on, p.planned_arm, p.actual_arm,
              p.voided
            from patient p where p.study_code = :study and (:all = true or p.site_code in (:sites))
            """;
    private static final String BY_NUMBER = HEAD
            + " and (p.patient_no = :no or p.screening_no = :no) order by case when p.patient_no = :no then 0 else 1 end, p.id";

    private final JdbcClient database;

    PatientQueries(JdbcClient database) {
        this.database = database;
    }

    /** By either number; a screening number that several sites use finds nobody. */
    Optional<PatientHead> find(Scope scope, String number) {
        var found = scoped(database.sql(BY_NUMBER), scope)
                .param("no", number)
                .query(Rows.of(PatientHead.class))
                .list();
        if (found.isEmpty()) return Optional.empty();
        var first = found.getFirst();
        return first.patientNo().equals(number) || found.size() == 1 ? Optional.of(first) : Optional.empty();
    }

    Optional<PatientHead> byId(Scope scope, long id) {
        return scoped(database.sql(HEAD + " and p.id = :id"), scope)
                .param("id", id)
                .query(Rows.of(PatientHead.class))
                .optional();
    }

    List<PatientHead> page(Scope scope, PatientFilter filter, LocalDate today, @Nullable String after, int limit) {
        var sql = HEAD + where(filter)
                + (after == null ? "" : " and p.patient_no > :after")
                + " order by p.patient_no limit :limit";
        return filtered(
                        database.sql(sql),
                        scope,
                        filter,
                        today,
                        Map.of("limit", limit, "after", after == null ? "" : after))
                .query(Rows.of(PatientHead.class))
                .list();
    }

    /** The number that stands so many places behind; for remembering anchors, reads the index only. */
    Optional<String> numberBehind(
            Scope scope, PatientFilter filter, LocalDate today, @Nullable String after, int places) {
        var sql =
                "select p.patient_no from patient p where p.study_code = :study and (:all = true or p.site_code in (:sites))"
                        + where(filter)
                        + (after == null ? "" : " and p.patient_no > :after")
                        + " order by p.patient_no limit 1 offset :places";
        return filtered(
                        database.sql(sql),
                        scope,
                        filter,
                        today,
                        Map.of("places", places - 1, "after", after == null ? "" : after))
                .query(String.class)
                .optional();
    }

    long count(Scope scope, PatientFilter filter, LocalDate today) {
        var sql =
                "select count(*) from patient p where p.study_code = :study and (:all = true or p.site_code in (:sites))"
                        + where(filter);
        return filtered(database.sql(sql), scope, filter, today, Map.of())
                .query(Long.class)
                .single();
    }

    private static String where(PatientFilter filter) {
        var where = new StringBuilder(" and p.voided = false");
        var group = filter.group();
        if (filter.site() != null) where.append(" and p.site_code = :site");
        if (!filter.text().isEmpty()) where.append(" and p.search_text like :text escape '!'");
        if (group == null) return where.append(" and p.screened_on <= :cutoff").toString();
        where.append(" and ").append(group.condition);
        if (filter.month() != null)
            where.append(" and ").append(group.dateColumn).append(" between :monthFrom and :monthTo");
        if (filter.reason() != null && group.reasonColumn != null)
            where.append(" and ").append(group.reasonColumn).append(" = :reason");
        return where.toString();
    }

    private static JdbcClient.StatementSpec filtered(
            JdbcClient.StatementSpec statement,
            Scope scope,
            PatientFilter filter,
            LocalDate today,
            Map<String, ? extends Object> more) {
        var values = new HashMap<String, @Nullable Object>(more);
        var month = filter.month();
        values.put("site", filter.site());
        values.put("text", "%" + filter.text().replaceAll("([!%_])", "!$1") + "%");
        values.put("cutoff", filter.cutoff() == null ? today : filter.cutoff());
        values.put("monthFrom", month == null ? null : month.atDay(1));
        values.put("monthTo", month == null ? null : month.atEndOfMonth());
        values.put("reason", filter.reason());
        return scoped(statement, scope).params(values);
    }

    private static JdbcClient.StatementSpec scoped(JdbcClient.StatementSpec statement, Scope scope) {
        return statement.param("study", scope.study()).param("all", scope.all()).param("sites", scope.sitesOrNone());
    }
}
