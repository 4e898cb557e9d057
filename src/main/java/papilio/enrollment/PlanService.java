package papilio.enrollment;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.figures.PlanByMonth;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;

/** The study's plan by month: everybody reads it, the study manager makes its versions. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class PlanService implements PlanByMonth {
    private final EnrollmentPlans plans;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    PlanService(EnrollmentPlans plans, Access access, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest version. */
    public Optional<PlanRow> plan(String study) {
        access.scope(study);
        return plans.findFirstByStudyCodeOrderByPlanVersionDesc(study).map(EnrollmentPlan::row);
    }

    /** All versions, newest first. */
    public List<PlanRow> versions(String study) {
        access.scope(study);
        return plans.findByStudyCodeOrderByPlanVersionDesc(study).stream()
                .map(EnrollmentPlan::row)
                .toList();
    }

    @Override
    public NavigableMap<YearMonth, Integer> planned(String study) {
        return plan(study).map(PlanRow::months).orElseGet(Collections::emptyNavigableMap);
    }

    /** @throws StaleEdit where somebody made a version in between */
    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public PlanRow revise(RevisePlan command) {
        var scope = access.scope(command.study());
        if (!scope.all()) throw new NotFound();
        var newest = plans.findFirstByStudyCodeOrderByPlanVersionDesc(command.study());
        if (newest.map(EnrollmentPlan::planVersion).orElse(0) != command.basedOn()) throw new StaleEdit();
        var next = save(command);
        audit.write(AuditNote.of(Action.CREATED, "enrollment_plan", next.id(), "v" + next.planVersion())
                .at(command.study(), null, null)
                .change("months", newest.map(EnrollmentPlan::byMonth).orElse(null), command.months())
                .because(command.reason()));
        return next.row();
    }

    /** Two at once: the unique version number lets one through. */
    private EnrollmentPlan save(RevisePlan command) {
        try {
            return plans.saveAndFlush(
                    new EnrollmentPlan(command, access.caller().username(), clock.instant()));
        } catch (DataIntegrityViolationException second) {
            throw new StaleEdit();
        }
    }
}
