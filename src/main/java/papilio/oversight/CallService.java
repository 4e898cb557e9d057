package papilio.oversight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.access.Role;
import papilio.enrollment.PlanService;
import papilio.oversight.indicator.IndicatorService;
import papilio.safety.SafetyService;
import papilio.site.SiteService;
import papilio.site.approval.ApprovalService;
import papilio.site.warning.SiteWarnings;
import papilio.study.StudyService;

/** Which of the caller's sites need a call and why, in as many statements for 6 sites as for 600. */
@Service
@Transactional
@PreAuthorize(May.READ_CLINICAL)
public class CallService {
    private final StudyService studies;
    private final SiteService sites;
    private final SafetyService safety;
    private final SiteWarnings warnings;
    private final ApprovalService approvals;
    private final PlanService plans;
    private final IndicatorService indicators;
    private final CallLogService log;
    private final CallStore store;
    private final Access access;

    CallService(
            StudyService studies,
            SiteService sites,
            SafetyService safety,
            SiteWarnings warnings,
            ApprovalService approvals,
            PlanService plans,
            IndicatorService indicators,
            CallLogService log,
            CallStore store,
            Access access) {
        this.studies = studies;
        this.sites = sites;
        this.safety = safety;
        this.warnings = warnings;
        this.approvals = approvals;
        this.plans = plans;
        this.indicators = indicators;
        this.log = log;
        this.store = store;
        this.access = access;
    }

    /**
     * The most pressing first: what is too late before what is not, then by kind. What was called about and is not due
     * again yet comes last.
     */
    public List<Call> calls(String study) {
        var scope = access.scope(study);
        var board = indicators.board(study);
        var facts = new CallFacts(
                board.day(),
                studies.settings(study).target(),
                plans.plan(study).orElse(null),
                sites.sites(study),
                safety.openCounts(study),
                warnings.of(study),
                approvals.approvals(study),
                board);
        Map<String, Map<CallFlag, CallRow>> open = watches() ? log.open(scope) : Map.of();
        return CallRules.of(facts).stream()
                .map(call ->
                        call.with(open.getOrDefault(call.siteCode(), Map.of()).get(call.flag())))
                .sorted(order(board.day()))
                .toList();
    }

    /**
     * The first of {@link #calls}. Found without looking at any site where nothing of the study has changed since, no
     * deadline has passed and the day is the same.
     */
    public CallHeadline headline(String study) {
        var scope = access.scope(study);
        var facts =
                List.<Object>of(studies.today(study), indicators.revision(study), new TreeMap<>(safety.overdue(study)));
        var basis = new CallStore.Basis(scope, watches(), facts);
        return store.find(basis).orElseGet(() -> {
            var headline = CallHeadline.of(calls(study));
            store.keep(basis, headline);
            return headline;
        });
    }

    private boolean watches() {
        return access.may(Role.STUDY_MANAGER, Role.MONITOR);
    }

    private static Comparator<Call> order(LocalDate today) {
        Predicate<Call> inHand = call -> call.action() != null && call.action().isInHand(today);
        return Comparator.comparing((Call call) -> inHand.test(call))
                .thenComparing(call -> !call.urgent())
                .thenComparing(Call::kind)
                .thenComparing(Call::siteCode)
                .thenComparing(call -> call.flag().toString());
    }
}
