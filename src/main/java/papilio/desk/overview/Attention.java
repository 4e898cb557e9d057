package papilio.desk.overview;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import papilio.figures.Counts;
import papilio.figures.SiteFigures;
import papilio.shared.Decimals;
import papilio.site.SiteRow;
import papilio.site.SiteStatus;

/** Which sites need a call, and why: simple rules over what is computed already, the most pressing first. */
final class Attention {
    private static final double FAR_BEHIND = 0.7;
    private static final int PLANNED_ENOUGH = 3;
    private static final int QUIET_DAYS = 28;
    private static final int APPROVAL_DAYS = 60;
    private static final int SCREENED_ENOUGH = 10;
    private static final double MANY_FAILURES = 1.5;
    private static final int MANY_QUERIES = 5;

    private final Overview overview;
    private final List<Call> calls = new ArrayList<>();

    private Attention(Overview overview) {
        this.overview = overview;
    }

    /**
     * A reason to call a site.
     *
     * @param overdue whether it is too late already
     * @param key the sentence, with its details
     */
    record Call(SiteRow site, Kind kind, boolean overdue, String key, List<Object> details, Door door) {}

    enum Kind {
        DEADLINE,
        APPROVAL,
        PACE,
        FAILURES,
        QUERIES
    }

    record Door(String path, Map<String, String> filters) {}

    static List<Call> of(Overview overview) {
        return new Attention(overview).calls();
    }

    private List<Call> calls() {
        for (var site : overview.sites()) {
            var counts = overview.figures().sites().stream()
                    .filter(one -> one.code().equals(site.code()))
                    .map(SiteFigures::counts)
                    .findFirst();
            approval(site);
            open(site);
            counts.ifPresent(found -> {
                pace(site, found);
                failures(site, found);
            });
        }
        calls.sort(Comparator.comparing((Call call) -> !call.overdue())
                .thenComparing(Call::kind)
                .thenComparing(call -> call.site().code()));
        return List.copyOf(calls);
    }

    private void approval(SiteRow site) {
        var ends = site.approvalExpires();
        if (ends == null || site.status() == SiteStatus.CLOSED) return;
        var days = ChronoUnit.DAYS.between(overview.today(), ends);
        if (days > APPROVAL_DAYS) return;
        var key = days < 0 ? "overview.call.approvalEnded" : "overview.call.approvalEnds";
        call(site, Kind.APPROVAL, days < 0, key, List.of(ends.toString()), siteDoor(site));
    }

    private void open(SiteRow site) {
        var open = overview.open().at(site.code());
        var here = Map.of("site", site.code());
        if (open.overdue() > 0)
            call(
                    site,
                    Kind.DEADLINE,
                    true,
                    "overview.call.overdue",
                    List.of(open.overdue()),
                    new Door("safety", with(here, "group", "OVERDUE")));
        if (open.queries() >= MANY_QUERIES)
            call(
                    site,
                    Kind.QUERIES,
                    false,
                    "overview.call.queries",
                    List.of(open.queries()),
                    new Door("safety", with(here, "group", "QUERIES")));
    }

    private void pace(SiteRow site, Counts counts) {
        if (site.status() != SiteStatus.ENROLLING) return;
        var planned = overview.plannedAt(site.target());
        var last = counts.accrual().lastScreenedOn();
        var quiet = last == null
                ? 0
                : ChronoUnit.DAYS.between(last, overview.figures().cutoff());
        if (planned != null && planned >= PLANNED_ENOUGH && counts.enrolled() < FAR_BEHIND * planned) {
            var share = Decimals.oneDecimal(100 * counts.enrolled() / planned).toPlainString();
            var key = quiet > QUIET_DAYS ? "overview.call.behindAndQuiet" : "overview.call.behind";
            call(
                    site,
                    Kind.PACE,
                    true,
                    key,
                    List.of(counts.enrolled(), Math.round(planned), share, quiet),
                    siteDoor(site));
        } else if (quiet > QUIET_DAYS) {
            call(site, Kind.PACE, false, "overview.call.quiet", List.of(quiet), siteDoor(site));
        }
    }

    private void failures(SiteRow site, Counts counts) {
        var all = overview.figures().overall();
        if (counts.screened() < SCREENED_ENOUGH) return;
        var here = (double) counts.screenFailures() / counts.screened();
        var everywhere = (double) all.screenFailures() / all.screened();
        if (here <= MANY_FAILURES * everywhere) return;
        call(
                site,
                Kind.FAILURES,
                false,
                "overview.call.failures",
                List.of(
                        counts.screenFailures(),
                        counts.screened(),
                        Decimals.percent(counts.screenFailures(), counts.screened())
                                .toPlainString(),
                        Decimals.percent(all.screenFailures(), all.screened()).toPlainString()),
                new Door("patients", with(Map.of("site", site.code()), "group", "SCREEN_FAILURE")));
    }

    private void call(SiteRow site, Kind kind, boolean overdue, String key, List<Object> details, Door door) {
        calls.add(new Call(site, kind, overdue, key, details, door));
    }

    private static Door siteDoor(SiteRow site) {
        return new Door("sites/" + site.code(), Map.of());
    }

    private static Map<String, String> with(Map<String, String> some, String name, String value) {
        var all = new java.util.LinkedHashMap<>(some);
        all.put(name, value);
        return all;
    }
}
