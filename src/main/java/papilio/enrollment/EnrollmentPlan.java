package papilio.enrollment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of a study's plan with the targets it was made for; never changed, only followed by the next. */
@Entity
class EnrollmentPlan {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String studyCode;
    private int planVersion;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PlanKind kind;

    private @Nullable Integer studyTarget;
    private @Nullable String reason;
    private String madeBy;
    private Instant madeAt;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "plan_id", nullable = false, updatable = false)
    private List<EnrollmentPlanMonth> months = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "plan_id", nullable = false, updatable = false)
    private List<EnrollmentPlanSite> sites = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "plan_id", nullable = false, updatable = false)
    private List<EnrollmentPlanSiteMonth> siteMonths = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected EnrollmentPlan() {}

    /** siteTargets: of every site that has one, after the change */
    EnrollmentPlan(
            RevisePlan command,
            @Nullable Integer studyTarget,
            Map<String, Integer> siteTargets,
            String madeBy,
            Instant madeAt) {
        this.studyCode = command.study();
        this.planVersion = command.basedOn() + 1;
        this.kind = PlanKind.of(planVersion);
        this.studyTarget = studyTarget;
        this.reason = command.reason();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        command.months().forEach((month, count) -> months.add(new EnrollmentPlanMonth(month, count)));
        siteTargets.forEach((site, target) -> sites.add(new EnrollmentPlanSite(site, target)));
        command.siteMonths()
                .forEach((site, own) ->
                        own.forEach((month, count) -> siteMonths.add(new EnrollmentPlanSiteMonth(site, month, count))));
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
