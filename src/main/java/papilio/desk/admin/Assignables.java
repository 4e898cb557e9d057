package papilio.desk.admin;

import java.util.List;
import org.springframework.stereotype.Component;
import papilio.site.SiteRow;
import papilio.site.SiteService;
import papilio.study.StudyOption;
import papilio.study.StudyService;

/** The studies and sites that an account can be given; each service says itself who may ask. */
@Component
class Assignables {
    private final StudyService studies;
    private final SiteService sites;

    Assignables(StudyService studies, SiteService sites) {
        this.studies = studies;
        this.sites = sites;
    }

    List<StudyOption> studies() {
        return studies.mine();
    }

    List<SiteRow> sites(String study) {
        return sites.sites(study);
    }
}
