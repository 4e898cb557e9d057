package papilio.patient.log;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;

/** Reads what belongs to a page of the screening log in two statements, however long the page is. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class LogService {
    private static final String FAILED = """
            select a.patient_id, a.criterion_code from criterion_answer a
            where a.study_code = :study and (:all = true or a.site_code in (:sites)) and a.patient_id in (:ids)
              and a.answer = 'FAILS'
            order by a.patient_id, case when a.criterion_code like 'I%' then 0 else 1 end, length(a.criterion_code), a.criterion_code
            """;
    private static final String LINKS = """
            select l.id as later_id, l.patient_no as later_no, e.id as earlier_id, e.patient_no as earlier_no
            from patient l join patient e on e.id = l.earlier_id
            where l.study_code = :study and (:all = true or l.site_code in (:sites)) and l.voided = false
              and (l.id in (:ids) or l.earlier_id in (:ids))
            """;

    private final JdbcClient database;
    private final Access access;

    LogService(JdbcClient database, Access access) {
        this.database = database;
        this.access = access;
    }

    /** By the id of the patient; whoever is not named has nothing to tell, or is of another site. */
    public Map<Long, LogDetail> details(String study, Collection<Long> patients) {
        var details = new HashMap<Long, LogDetail>();
        if (patients.isEmpty()) return details;
        asked(FAILED, study, patients).query(row -> {
            var id = row.getLong(1);
            details.put(id, of(details, id).failing(row.getString(2)));
        });
        asked(LINKS, study, patients).query(row -> {
            var later = row.getLong("later_id");
            var earlier = row.getLong("earlier_id");
            details.put(later, of(details, later).after(row.getString("earlier_no")));
            details.put(earlier, of(details, earlier).before(row.getString("later_no")));
        });
        return details;
    }

    /** The same for one. */
    public LogDetail detail(String study, long patient) {
        return of(details(study, java.util.List.of(patient)), patient);
    }

    private static LogDetail of(Map<Long, LogDetail> details, long id) {
        return details.getOrDefault(id, LogDetail.NOTHING);
    }

    private JdbcClient.StatementSpec asked(String sql, String study, Collection<Long> patients) {
        var scope = access.scope(study);
        return database.sql(sql)
                .param("study", study)
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .param("ids", patients);
    }
}
