package papilio.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.May;

/** The door for sites that come in with the data of their patients. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize(May.MANAGE_STUDY)
public class SiteIntake {
    private final NamedParameterJdbcTemplate database;

    private final StatusHistory history;

    SiteIntake(NamedParameterJdbcTemplate database, StatusHistory history) {
        this.history = history;
        this.database = database;
    }

    /** A site that comes in in bulk. */
    public record SiteEntry(
            String code,
            String nameEn,
            @Nullable String nameZh,
            @Nullable String city,
            @Nullable String province,
            @Nullable String country,
            String zone,
            @Nullable String investigator,
            SiteStatus status,
            @Nullable LocalDate activatedOn,
            @Nullable Integer target,
            @Nullable String approvalNo,
            @Nullable LocalDate approvalExpires) {}

    public Set<String> codes(String study) {
        var codes = database.getJdbcTemplate()
                .queryForList("select code from site where study_code = ?", String.class, study);
        return Set.copyOf(codes);
    }

    public void add(String study, List<SiteEntry> sites, @Nullable Long importId) {
        database.getJdbcTemplate().batchUpdate("""
                insert into site (study_code, code, name_en, name_zh, city, province, country, zone, investigator, status,
                  activated_on, target, import_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, sites, 100, (statement, site) -> {
            statement.setString(1, study);
            statement.setString(2, site.code());
            statement.setString(3, site.nameEn());
            statement.setString(4, site.nameZh());
            statement.setString(5, site.city());
            statement.setString(6, site.province());
            statement.setString(7, site.country());
            statement.setString(8, site.zone());
            statement.setString(9, site.investigator());
            statement.setString(10, site.status().name());
            statement.setObject(11, site.activatedOn());
            statement.setObject(12, site.target());
            statement.setObject(13, importId);
        });
        addApprovals(study, sites);
    }

    /** Steps that a site took before it came in, the first first; they do not change where it stands. */
    public void addSteps(String study, String site, List<StatusStep> steps) {
        steps.forEach(step -> history.add(study, site, step));
    }

    private void addApprovals(String study, List<SiteEntry> sites) {
        var approved = sites.stream()
                .filter(site -> site.approvalNo() != null || site.approvalExpires() != null)
                .toList();
        if (approved.isEmpty()) return;
        database.getJdbcTemplate().batchUpdate("""
                insert into site_approval (study_code, site_code, approval_no, expires_on) values (?, ?, ?, ?)
                """, approved, 100, (statement, site) -> {
            statement.setString(1, study);
            statement.setString(2, site.code());
            statement.setString(3, site.approvalNo() == null ? "-" : site.approvalNo());
            statement.setObject(4, site.approvalExpires());
        });
    }
}
