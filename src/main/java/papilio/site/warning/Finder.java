package papilio.site.warning;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import papilio.site.SiteOpening;
import papilio.site.approval.ApprovalFacts;
import papilio.site.approval.SiteApprovals;
import papilio.site.milestone.MilestoneRow;
import papilio.site.milestone.SiteMilestones;
import papilio.site.monitoring.Visit;
import papilio.site.warning.SiteWarning.Kind;

/** Reads the records of one site for what is overdue or comes due within a month. */
final class Finder {
    static final Comparator<SiteWarning> MOST_URGENT_FIRST = Comparator.comparing(SiteWarning::day)
            .thenComparing(SiteWarning::site)
            .thenComparing(SiteWarning::kind);
    private final LocalDate today;
    private final SiteOpening site;
    private final List<SiteWarning> found = new ArrayList<>();

    Finder(SiteOpening site, LocalDate today) {
        this.site = site;
        this.today = today;
    }

    List<SiteWarning> found() {
        return List.copyOf(found);
    }

    Finder approvals(SiteApprovals approvals) {
        approvals.newest(today).ifPresent(newest -> {
            expiry(newest, approvals);
            review(newest);
        });
        return this;
    }

    Finder milestones(SiteMilestones milestones) {
        milestones.rows().stream()
                .filter(row -> row.overdueOn(today) || row.dueWithinAMonthOf(today))
                .forEach(this::milestone);
        return this;
    }

    Finder monitoring(List<Visit> visits) {
        for (var visit : visits) {
            if (visit.overdueOn(today))
                add(
                        Kind.VISIT,
                        visit.day(),
                        "site.warning.visit",
                        visit.facts().type().ordinal(),
                        "visits");
            visit.actions().stream()
                    .filter(action -> action.facts().overdueOn(today))
                    .forEach(action -> add(
                            Kind.ACTION,
                            action.facts().dueOn(),
                            "site.warning.action",
                            action.facts().words(),
                            "visits"));
        }
        return this;
    }

    private void expiry(ApprovalFacts newest, SiteApprovals approvals) {
        var ends = newest.expiresOn();
        if (ends == null || ends.isAfter(today.plusMonths(1)) || approvals.goesOnAfter(ends)) return;
        var key = ends.isBefore(today) ? "site.warning.approvalExpired" : "site.warning.approvalExpires";
        add(Kind.APPROVAL, ends, key, newest.number(), "approvals");
    }

    private void review(ApprovalFacts newest) {
        var due = newest.nextReviewOn();
        if (due == null || due.isAfter(today.plusMonths(1))) return;
        var key = due.isBefore(today) ? "site.warning.reviewOverdue" : "site.warning.reviewDue";
        add(Kind.REVIEW, due, key, newest.number(), "approvals");
    }

    private void milestone(MilestoneRow row) {
        var day = row.facts().expectedOn();
        if (day == null) return;
        var key = day.isBefore(today) ? "site.warning.milestoneOverdue" : "site.warning.milestoneDue";
        add(Kind.MILESTONE, day, key, row.kind().ordinal(), "milestones");
    }

    private void add(Kind kind, LocalDate day, String key, Object what, String tab) {
        var overdue = day.isBefore(today);
        var days = Math.abs(DAYS.between(today, day));
        found.add(new SiteWarning(site.code(), kind, overdue, day, key, List.of(what, day.toString(), days), tab));
    }
}
