package papilio.site;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.shared.Rows;

/** The caller's sites of a study. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class SiteService {
    private final JdbcClient database;
    private final Access access;

    SiteService(JdbcClient database, Access access) {
        this.database = database;
        this.access = access;
    }

    /** In order of code. */
    public List<SiteRow> sites(String study) {
        var scope = access.scope(study);
        return database.sql("""
                        select code, name_en, name_zh, city, status, zone, activated_on, target, approval_expires
                        from site where study_code = :study and (:all = true or code in (:sites)) order by code
                        """)
                .param("study", study)
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .query(Rows.of(SiteRow.class))
                .list();
    }
}
