package papilio.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;

/** Events whole, many at once; voided ones are left out. */
@Component
public class KnownContents {
    private final JdbcClient database;

    KnownContents(JdbcClient database) {
        this.database = database;
    }

    /** What is versioned in a study: its serious events and those that once were. Who asks answers for the scope. */
    public List<KnownContent> versioned(String study) {
        return database.sql("""
                        select e.* from adverse_event e where e.study_code = :study and e.voided = false
                          and (e.serious = true or exists (select 1 from event_version v where v.event_id = e.id))
                        order by e.id
                        """)
                .param("study", study)
                .query((row, number) -> known(row))
                .list();
    }

    /** Those of these numbers that lie within the scope. */
    public List<KnownContent> named(Scope scope, Collection<String> eventNos) {
        if (eventNos.isEmpty()) return List.of();
        return database.sql("""
                        select e.* from adverse_event e where e.study_code = :study and e.voided = false and e.event_no in (:numbers)
                          and (:all = true or e.site_code in (:sites)) order by e.id
                        """)
                .param("study", scope.study())
                .param("numbers", eventNos)
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .query((row, number) -> known(row))
                .list();
    }

    private static KnownContent known(ResultSet row) throws SQLException {
        return new KnownContent(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("study_code"),
                row.getString("site_code"),
                row.getString("patient_no"),
                row.getString("event_no"),
                row.getBoolean("finished"),
                EventReader.content(row));
    }
}
