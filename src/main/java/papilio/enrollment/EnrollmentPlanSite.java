package papilio.enrollment;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** The target that a site had, or got, in a version of the plan. */
@Entity
class EnrollmentPlanSite {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String siteCode;
    private int target;

    @SuppressWarnings("NullAway.Init")
    protected EnrollmentPlanSite() {}

    EnrollmentPlanSite(String siteCode, int target) {
        this.siteCode = siteCode;
        this.target = target;
    }

    String siteCode() {
        return siteCode;
    }

    int target() {
        return target;
    }
}
