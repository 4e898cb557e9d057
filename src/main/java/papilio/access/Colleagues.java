package papilio.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.shared.NotFound;
import papilio.shared.Rows;

/** Who works for a site: active accounts with a function whose part of the study contains the site. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class Colleagues {
    /** Conditions on {@code account a}, with {@code :study} and {@code :site} to be replaced by columns or parameters. */
    private static final String THERE = """
            a.active = true and (a.all_studies = true
              or exists (select 1 from study_grant g where g.account_id = a.id and g.study_code = %1$s and g.all_sites = true)
              or exists (select 1 from site_grant g where g.account_id = a.id and g.study_code = %1$s and g.site_code = %2$s))
            """;

    private final Access access;
    private final JdbcClient database;

    Colleagues(Access access, JdbcClient database) {
        this.access = access;
        this.database = database;
    }

    /** The condition that {@code account a} works for the site that these columns name. */
    public static String workFor(String studyColumn, String siteColumn) {
        return THERE.formatted(studyColumn, siteColumn);
    }

    /**
     * In order of name.
     *
     * @throws NotFound for a site that is not the caller's
     */
    public List<Person> at(String study, String site, Role role) {
        if (!access.scope(study).covers(site)) throw new NotFound();
        return database.sql("select a.username, a.display_name, a.role from account a where a.role = :role and "
                        + THERE.formatted(":study", ":site") + " order by a.display_name, a.username")
                .param("role", role.name())
                .param("study", study)
                .param("site", site)
                .query(Rows.of(Person.class))
                .list();
    }
}
