package papilio.oversight;

import static java.util.stream.Collectors.groupingBy;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.figures.ExactIntervals;
import papilio.oversight.indicator.Funnel;
import papilio.oversight.indicator.Indicator;
import papilio.oversight.indicator.SiteIndicator;
import papilio.oversight.indicator.Standing;
import papilio.shared.Decimals;
import papilio.site.SiteRow;
import papilio.site.SiteStatus;
import papilio.site.warning.SiteWarning;

/** Which sites need a call, and why: simple rules over what is counted already. */
final class CallRules {
    private static final double FAR_BEHIND = 0.7;
    private static final int PLANNED_ENOUGH = 3;
    private static final int QUIET_DAYS = 28;
    private static final int APPROVAL_DAYS = 60;
    private static final int SCREENED_ENOUGH = 10;
    private static final double MANY_FAILURES = 1.5;
    private static final int MANY_QUERIES = 5;
    private static final int MANY_UNRECORDED = 3;

    private final CallFacts facts;
    private final Map<String, List<SiteWarning>> overdue;
    private final List<Call> calls = new ArrayList<>();

    private CallRules(CallFacts facts) {
        this.facts = facts;
        overdue = facts.warnings().stream().filter(SiteWarning::overdue).collect(groupingBy(SiteWarning::site));
    }

    /** By site. */
    static List<Call> of(CallFacts facts) {
        return new CallRules(facts).calls();
    }

    private List<Call> calls() {
        var indicators = facts.board().bySite();
        for (var site : facts.sites()) {
            approval(site);
            open(site);
            conduct(site);
            var standing = facts.standings().get(site.code());
            if (standing != null) {
                pace(site, standing);
                entry(site, standing);
                failures(site, standing);
            }
            indicators.getOrDefault(site.code(), Map.of()).values().forEach(one -> indicator(site, one));
        }
        return List.copyOf(calls);
    }

    private void approval(SiteRow site) {
        var ends = site.approvalExpires();
        if (ends == null || site.status() == SiteStatus.CLOSED) return;
        var days = ChronoUnit.DAYS.between(facts.today(), ends);
        if (days > APPROVAL_DAYS || facts.isRenewed(site, ends)) return;
        var key = days < 0 ? "oversight.call.approvalEnded" : "oversight.call.approvalEnds";
        call(site, CallKind.APPROVAL, days < 0, key, List.of(ends.toString()), page(site));
    }

    private void open(SiteRow site) {
        var open = facts.open().at(site.code());
        if (open.overdue() > 0)
            call(
                    site,
                    CallKind.DEADLINE,
                    true,
                    "oversight.call.overdue",
                    List.of(open.overdue()),
                    list("safety", site, "OVERDUE"));
        if (open.queries() >= MANY_QUERIES)
            call(
                    site,
                    CallKind.QUERIES,
                    false,
                    "oversight.call.queries",
                    List.of(open.queries()),
                    list("safety", site, "QUERIES"));
    }

    /** The most pressing of what is overdue in the site's own file; approvals are said above, long before they end. */
    private void conduct(SiteRow site) {
        overdue.getOrDefault(site.code(), List.of()).stream()
                .filter(warning -> warning.kind() != SiteWarning.Kind.APPROVAL)
                .findFirst()
                .ifPresent(warning -> call(
                        site,
                        CallKind.CONDUCT,
                        false,
                        warning.key(),
                        warning.details(),
                        new Call.Door("sites/" + site.code(), Map.of("tab", warning.tab()))));
    }

    /** Far behind is too late where even the upper end of the count's exact 95 % interval stays under the plan. */
    private void pace(SiteRow site, Standing standing) {
        if (site.status() != SiteStatus.ENROLLING) return;
        var planned = facts.plannedAt(site);
        var quiet = quietDays(site, standing);
        if (planned != null && planned >= PLANNED_ENOUGH && standing.enrolled() < FAR_BEHIND * planned) {
            var interval = ExactIntervals.poisson((int) standing.enrolled());
            call(
                    site,
                    CallKind.PACE,
                    interval.high() < planned,
                    quiet > QUIET_DAYS ? "oversight.call.behindAndQuiet" : "oversight.call.behind",
                    List.of(
                            standing.enrolled(),
                            Math.round(planned),
                            quiet,
                            oneDecimal(interval.low()),
                            oneDecimal(interval.high())),
                    page(site));
        } else if (quiet > QUIET_DAYS) {
            call(site, CallKind.PACE, false, "oversight.call.quiet", List.of(quiet), page(site));
        }
    }

    /** Since the last screening; where there never was one, since the site could begin. */
    private long quietDays(SiteRow site, Standing standing) {
        var since = standing.lastScreenedOn() != null ? standing.lastScreenedOn() : site.activatedOn();
        return since == null ? 0 : ChronoUnit.DAYS.between(since, facts.today());
    }

    private void entry(SiteRow site, Standing standing) {
        if (standing.visitsUnrecorded() < MANY_UNRECORDED) return;
        call(
                site,
                CallKind.ENTRY,
                false,
                "oversight.call.entry",
                List.of(standing.visitsUnrecorded()),
                new Call.Door("patients", Map.of("site", site.code())));
    }

    private void failures(SiteRow site, Standing standing) {
        if (!hasManyFailures(standing)) return;
        var failed = facts.sum(Standing::failed);
        var screened = facts.sum(Standing::screened);
        call(
                site,
                CallKind.FAILURES,
                false,
                "oversight.call.failures",
                List.of(
                        standing.failed(),
                        standing.screened(),
                        Decimals.percent(standing.failed(), standing.screened()).toPlainString(),
                        Decimals.percent(failed, screened).toPlainString()),
                list("patients", site, "SCREEN_FAILURE"));
    }

    private boolean hasManyFailures(@Nullable Standing standing) {
        if (standing == null || standing.screened() < SCREENED_ENOUGH) return false;
        var here = (double) standing.failed() / standing.screened();
        var everywhere = (double) facts.sum(Standing::failed) / facts.sum(Standing::screened);
        return here > MANY_FAILURES * everywhere;
    }

    /** Screen failures have their own sentence above, where it is said. */
    private void indicator(SiteRow site, SiteIndicator one) {
        var funnel = facts.board().funnel(one.indicator());
        var value = one.reading().value();
        if (!one.isConcern() || funnel == null || value == null) return;
        if (one.indicator() == Indicator.SCREEN_FAILURES
                && hasManyFailures(facts.standings().get(site.code()))) return;
        var tail = one.state().isFar() ? Funnel.OUTER : Funnel.INNER;
        var base = one.reading().base();
        var limit = one.state().isHigh() ? funnel.upper(base, tail) : funnel.lower(base, tail);
        calls.add(new Call(
                site,
                CallFlag.of(one.indicator()),
                one.state().isFar(),
                one.state().isHigh() ? "oversight.call.above" : "oversight.call.below",
                List.of(
                        one.indicator(),
                        new Call.Measure(one.indicator(), value),
                        new Call.Measure(one.indicator(), funnel.centre()),
                        new Call.Measure(one.indicator(), limit),
                        one.state().isFar() ? "99.8" : "95",
                        one.monthsInRow()),
                new Call.Door(
                        "sites/indicators",
                        Map.of(
                                "indicator", one.indicator().name(),
                                "site", site.code())),
                null));
    }

    private void call(SiteRow site, CallKind kind, boolean urgent, String key, List<Object> details, Call.Door door) {
        calls.add(new Call(site, CallFlag.of(kind), urgent, key, details, door, null));
    }

    private static Call.Door page(SiteRow site) {
        return new Call.Door("sites/" + site.code(), Map.of());
    }

    private static Call.Door list(String path, SiteRow site, String group) {
        return new Call.Door(path, Map.of("site", site.code(), "group", group));
    }

    private static String oneDecimal(double value) {
        return Decimals.oneDecimal(value).toPlainString();
    }
}
