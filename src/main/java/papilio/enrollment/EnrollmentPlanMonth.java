package papilio.enrollment;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What a plan expects to be enrolled by the end of a month. */
@Entity
class EnrollmentPlanMonth {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String planMonth;
    private int cumulative;

    @SuppressWarnings("NullAway.Init")
    protected EnrollmentPlanMonth() {}

    EnrollmentPlanMonth(YearMonth month, int cumulative) {
        this.planMonth = month.toString();
        this.cumulative = cumulative;
    }

    YearMonth month() {
        return YearMonth.parse(planMonth);
    }

    int cumulative() {
        return cumulative;
    }
}
