package papilio.desk.safety.tables;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import papilio.access.Access;
import papilio.figures.review.SafetyReviewService;
import papilio.safety.BusinessTime;
import papilio.site.SiteRow;
import papilio.site.SiteService;
import papilio.study.SpecialInterest;
import papilio.study.StudyService;
import papilio.study.StudySettings;

/** What the tables and pictures of the safety review work with. */
@Component
public class TablesDesk {
    final SafetyReviewService reviews;
    private final StudyService studies;
    private final SiteService sites;
    private final Access access;
    private final Clock clock;

    TablesDesk(SafetyReviewService reviews, StudyService studies, SiteService sites, Access access, Clock clock) {
        this.reviews = reviews;
        this.studies = studies;
        this.sites = sites;
        this.access = access;
        this.clock = clock;
    }

    List<SiteRow> sites(StudySettings study) {
        return sites.sites(study.code());
    }

    List<SpecialInterest> interests(StudySettings study) {
        return studies.specialInterests(study.code());
    }

    LocalDate today(StudySettings study) {
        return studies.today(study);
    }

    Instant now(StudySettings study) {
        return BusinessTime.now(study, clock);
    }

    String reader() {
        return access.caller().username();
    }
}
