package papilio.access;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import papilio.shared.NotFound;
import papilio.shared.Rows;

/** Who is calling and which studies and sites are theirs: the one place that every service asks. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.SIGNED_IN)
public class Access {
    private final JdbcClient database;

    Access(JdbcClient database) {
        this.database = database;
    }

    public Caller caller() {
        if (isSystem()) return new Caller(0, "system", "system", Role.STUDY_MANAGER, "en");
        return find(name()).orElseThrow(() -> new AuthenticationCredentialsNotFoundException("no such account"));
    }

    /**
     * The caller's part of a study.
     *
     * @throws NotFound where the caller has none, whether the study exists or not
     */
    public Scope scope(String study) {
        if (isSystem()) return Scope.all(study);
        var all = database.sql("""
                        select case when a.all_studies or a.role = 'ADMINISTRATOR' then true else g.all_sites end
                        from account a left join study_grant g on g.account_id = a.id and g.study_code = :study
                        where a.username = :name and a.active = true
                          and (((a.all_studies = true or a.role = 'ADMINISTRATOR') and exists (select 1 from study s where s.code = :study))
                            or g.id is not null)
                        """)
                .param("study", study)
                .param("name", name())
                .query(Boolean.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (all) return Scope.all(study);
        var sites = database.sql("""
                        select g.site_code from site_grant g join account a on a.id = g.account_id
                        where a.username = :name and g.study_code = :study
                        """)
                .param("name", name())
                .param("study", study)
                .query(Rows.of(String.class))
                .list();
        return new Scope(study, false, new HashSet<>(sites));
    }

    /** Codes of the caller's studies, in order of code. */
    public List<String> studies() {
        if (isSystem())
            return database.sql("select code from study order by code")
                    .query(Rows.of(String.class))
                    .list();
        return database.sql("""
                        select s.code from study s, account a
                        where a.username = :name and a.active = true and (a.all_studies = true or a.role = 'ADMINISTRATOR'
                          or exists (select 1 from study_grant g where g.account_id = a.id and g.study_code = s.code))
                        order by s.code
                        """)
                .param("name", name())
                .query(Rows.of(String.class))
                .list();
    }

    /** Gives the caller ALL sites of a study, those to come as well: whoever creates a study gets them. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize(May.MANAGE_STUDY)
    public void grantAllSites(String study) {
        if (isSystem()) return;
        database.sql("""
                        insert into study_grant (account_id, study_code, all_sites)
                        select id, :study, true from account where username = :name and all_studies = false
                        """).param("study", study).param("name", name()).update();
    }

    /** Whether the caller has one of the roles; for what a page offers, never instead of a service's own rule. */
    public boolean may(Role... roles) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) return false;
        for (var role : roles) {
            if (authentication.getAuthorities().stream().anyMatch(has -> ("ROLE_" + role).equals(has.getAuthority())))
                return true;
        }
        return false;
    }

    private static boolean isSystem() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SystemWork.SystemAuthentication;
    }

    private Optional<Caller> find(String username) {
        return database.sql(
                        "select id, username, display_name, role, language from account where username = :name and active = true")
                .param("name", username)
                .query((row, number) -> new Caller(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        Role.valueOf(row.getString(4)),
                        row.getString(5)))
                .optional();
    }

    private static String name() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
        return authentication.getName();
    }
}
