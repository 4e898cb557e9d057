package papilio.enrollment;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What a site with a plan of its own is expected to have enrolled by the end of a month. */
@Entity
class EnrollmentPlanSiteMonth {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String siteCode;
    private String planMonth;
    private int cumulative;

    @SuppressWarnings("NullAway.Init")
    protected EnrollmentPlanSiteMonth() {}

    EnrollmentPlanSiteMonth(String siteCode, YearMonth month, int cumulative) {
        this.siteCode = siteCode;
        this.planMonth = month.toString();
        this.cumulative = cumulative;
    }

    String siteCode() {
        return siteCode;
    }

    String planMonth() {
        return planMonth;
    }

    int cumulative() {
        return cumulative;
    }
}
