package papilio.safety.rule;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.safety.clock.RuleBook;
import papilio.safety.clock.StudyKind;
import papilio.study.StudyService;

/** The rules that hold at a site today. */
@Component
public class RuleBooks {
    private final RuleRevisions revisions;
    private final StudyService studies;
    private final JdbcClient database;

    RuleBooks(RuleRevisions revisions, StudyService studies, JdbcClient database) {
        this.revisions = revisions;
        this.studies = studies;
        this.database = database;
    }

    public RuleBook of(String study, String site) {
        return new RuleBook(kind(study), shelf(study, site).rules());
    }

    /** A study observes until an administrator says otherwise. */
    StudyKind kind(String study) {
        return database.sql("select study_kind from reporting_kind where study_code = :study")
                .param("study", study)
                .query((row, number) -> StudyKind.valueOf(row.getString(1)))
                .optional()
                .orElse(StudyKind.NON_INTERVENTIONAL);
    }

    Shelf shelf(String study, String site) {
        return new Shelf(
                site,
                revisions.findByStudyCodeAndSiteCodeInOrderByNumber(study, List.of(Shelf.EVERY_SITE, site)),
                studies.today(study));
    }
}
