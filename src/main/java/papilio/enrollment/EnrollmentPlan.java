package papilio.enrollment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One version of a study's plan; never changed, only followed by the next. */
@Entity
class EnrollmentPlan {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String studyCode;
    private int planVersion;
    private @Nullable String reason;
    private String madeBy;
    private Instant madeAt;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @JoinColumn(name = "plan_id", nullable = false, updatable = false)
    @OrderBy("planMonth")
    private List<EnrollmentPlanMonth> months = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected EnrollmentPlan() {}

    EnrollmentPlan(RevisePlan command, String madeBy, Instant madeAt) {
        this.studyCode = command.study();
        this.planVersion = command.basedOn() + 1;
        this.reason = command.reason();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        command.months().forEach((month, count) -> months.add(new EnrollmentPlanMonth(month, count)));
    }

    long id() {
        return java.util.Objects.requireNonNull(id);
    }

    int planVersion() {
        return planVersion;
    }

    PlanRow row() {
        return new PlanRow(planVersion, reason, madeBy, madeAt, byMonth());
    }

    NavigableMap<YearMonth, Integer> byMonth() {
        var all = new TreeMap<YearMonth, Integer>();
        months.forEach(one -> all.put(one.month(), one.cumulative()));
        return all;
    }
}
