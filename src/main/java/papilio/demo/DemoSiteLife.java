package papilio.demo;

import static java.time.LocalDate.of;
import static papilio.site.milestone.MilestoneKind.ACTIVATED;
import static papilio.site.milestone.MilestoneKind.CLOSED;
import static papilio.site.milestone.MilestoneKind.CONTRACT;
import static papilio.site.milestone.MilestoneKind.ETHICS_APPROVED;
import static papilio.site.milestone.MilestoneKind.ETHICS_SUBMITTED;
import static papilio.site.milestone.MilestoneKind.FEASIBILITY;
import static papilio.site.milestone.MilestoneKind.FIRST_ENROLLED;
import static papilio.site.milestone.MilestoneKind.FIRST_SCREENED;
import static papilio.site.milestone.MilestoneKind.INITIATION_VISIT;
import static papilio.site.milestone.MilestoneKind.LAST_VISIT;
import static papilio.site.milestone.MilestoneKind.SELECTED;
import static papilio.site.milestone.MilestoneKind.TARGET_100;
import static papilio.site.milestone.MilestoneKind.TARGET_25;
import static papilio.site.milestone.MilestoneKind.TARGET_50;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import papilio.site.ReviseSite;
import papilio.site.SiteIntake;
import papilio.site.SiteProfile;
import papilio.site.SiteService;
import papilio.site.SiteStatus;
import papilio.site.StatusStep;
import papilio.site.approval.ApprovalFacts;
import papilio.site.approval.ApprovalService;
import papilio.site.milestone.KeepMilestone;
import papilio.site.milestone.MilestoneFacts;
import papilio.site.milestone.MilestoneKind;
import papilio.site.milestone.MilestoneService;
import papilio.site.record.Keep;

/** How the demo's sites came to enroll, and what their ethics committees approved. */
@Component
class DemoSiteLife {
    static final LocalDate PLANNED_END = of(2027, 1, 31);
    private static final LocalDate VERSION_DAY = of(2025, 2, 18);
    private static final double DAYS_A_MONTH = 30.4375;

    /** When the next quarter of the target is expected where it was not reached; site 03 is behind its own forecast. */
    private static final Map<String, Map<MilestoneKind, LocalDate>> FORECAST = Map.of(
            "01", Map.of(TARGET_100, of(2027, 2, 28)),
            "02", Map.of(TARGET_100, of(2027, 2, 15)),
            "03", Map.of(TARGET_25, of(2026, 6, 15), TARGET_50, of(2027, 2, 28), TARGET_100, of(2028, 1, 31)),
            "04", Map.of(TARGET_100, of(2026, 10, 20)),
            "05", Map.of(TARGET_100, of(2026, 10, 5)),
            "06", Map.of(TARGET_100, of(2026, 10, 31)));

    private static final Map<String, Integer> DELAY = Map.of("01", 0, "02", 12, "03", 25, "04", 9, "05", 17, "06", 30);

    private final SiteIntake intake;
    private final SiteService sites;
    private final MilestoneService milestones;
    private final ApprovalService approvals;
    private final DemoPeople people;
    private final DemoMonitoring monitoring;

    DemoSiteLife(
            SiteIntake intake,
            SiteService sites,
            MilestoneService milestones,
            ApprovalService approvals,
            DemoPeople people,
            DemoMonitoring monitoring) {
        this.intake = intake;
        this.sites = sites;
        this.milestones = milestones;
        this.approvals = approvals;
        this.people = people;
        this.monitoring = monitoring;
    }

    /** After the cohort, whose dates the milestones must not contradict. */
    void write() {
        for (var site : DemoSite.ALL) {
            steps(site);
            pace(site);
            milestones(site);
            approvals(site);
            people.write(site);
            monitoring.write(site);
        }
    }

    private void steps(DemoSite site) {
        var opened = site.activatedOn();
        intake.addSteps(
                DemoStudy.CODE,
                site.code(),
                List.of(
                        new StatusStep(SiteStatus.PLANNED, SiteStatus.INITIATED, opened.minusDays(7)),
                        new StatusStep(SiteStatus.INITIATED, SiteStatus.ENROLLING, opened)));
        if (site.code().equals("06")) // nobody was screened there in between
        intake.addSteps(
                    DemoStudy.CODE,
                    site.code(),
                    List.of(
                            new StatusStep(SiteStatus.ENROLLING, SiteStatus.PAUSED, of(2026, 1, 12)),
                            new StatusStep(SiteStatus.PAUSED, SiteStatus.ENROLLING, of(2026, 3, 9))));
    }

    private void pace(DemoSite site) {
        var now = sites.site(DemoStudy.CODE, site.code());
        var profile = now.profile();
        var months = ChronoUnit.DAYS.between(site.activatedOn(), PLANNED_END) / DAYS_A_MONTH;
        var planned = BigDecimal.valueOf(site.target() / months).setScale(1, RoundingMode.HALF_UP);
        sites.revise(new ReviseSite(
                DemoStudy.CODE,
                site.code(),
                now.version(),
                new SiteProfile(
                        profile.nameEn(),
                        profile.nameZh(),
                        profile.city(),
                        profile.province(),
                        profile.country(),
                        profile.zone(),
                        profile.investigator(),
                        profile.target(),
                        profile.activatedOn(),
                        null,
                        null,
                        planned),
                null));
    }

    private void milestones(DemoSite site) {
        var opened = site.activatedOn();
        reached(site, FEASIBILITY, opened.minusDays(120));
        reached(site, SELECTED, opened.minusDays(90));
        reached(site, ETHICS_SUBMITTED, opened.minusDays(40));
        reached(site, ETHICS_APPROVED, approvedOn(site));
        reached(site, CONTRACT, opened.minusDays(20));
        reached(site, INITIATION_VISIT, opened.minusDays(7));
        var plannedOpening = opened.minusDays(delay(site));
        planned(site, ACTIVATED, plannedOpening);
        planned(site, FIRST_SCREENED, plannedOpening.plusDays(7));
        planned(site, FIRST_ENROLLED, plannedOpening.plusDays(21));
        var days = ChronoUnit.DAYS.between(plannedOpening, PLANNED_END);
        planned(site, TARGET_25, plannedOpening.plusDays(days / 4));
        planned(site, TARGET_50, plannedOpening.plusDays(days / 2));
        planned(site, TARGET_100, PLANNED_END);
        planned(site, LAST_VISIT, of(2028, 3, 31));
        planned(site, CLOSED, of(2028, 5, 31));
    }

    static LocalDate approvedOn(DemoSite site) {
        return site.activatedOn().minusDays(25);
    }

    private static int delay(DemoSite site) {
        return DELAY.getOrDefault(site.code(), 0);
    }

    private void reached(DemoSite site, MilestoneKind kind, LocalDate actual) {
        keep(site, kind, actual.minusDays(delay(site)), null, actual);
    }

    private void planned(DemoSite site, MilestoneKind kind, LocalDate planned) {
        var forecast = FORECAST.getOrDefault(site.code(), Map.of()).get(kind);
        keep(site, kind, planned, forecast, null);
    }

    private void keep(
            DemoSite site,
            MilestoneKind kind,
            LocalDate planned,
            @Nullable LocalDate forecast,
            @Nullable LocalDate actual) {
        milestones.keep(new KeepMilestone(
                DemoStudy.CODE, site.code(), kind, 0, new MilestoneFacts(planned, forecast, actual, null), null));
    }

    /** The first site renewed its approval with an amended consent form; the others have their first. */
    private void approvals(DemoSite site) {
        var first = site.code().equals("01");
        approve(
                site,
                new ApprovalFacts(
                        site.approvalNo(),
                        "1.2",
                        VERSION_DAY,
                        "1.1",
                        VERSION_DAY,
                        approvedOn(site),
                        first ? of(2026, 3, 14) : site.approvalExpires(),
                        reviewMonths(site),
                        lastReview(site)));
        if (first)
            approve(
                    site,
                    new ApprovalFacts(
                            site.approvalNo() + "-A1",
                            "1.2",
                            VERSION_DAY,
                            "1.2",
                            of(2026, 2, 9),
                            of(2026, 3, 2),
                            site.approvalExpires(),
                            12,
                            null));
    }

    private void approve(DemoSite site, ApprovalFacts facts) {
        approvals.keep(Keep.anew(DemoStudy.CODE, site.code(), facts));
    }

    private static int reviewMonths(DemoSite site) {
        return switch (site.code()) {
            case "04" -> 6;
            case "06" -> 9;
            default -> 12;
        };
    }

    private static @Nullable LocalDate lastReview(DemoSite site) {
        return switch (site.code()) {
            case "01" -> of(2026, 2, 27);
            case "02" -> of(2026, 5, 8);
            case "04" -> of(2026, 1, 8); // the next is due eight days after the demo's today
            default -> null;
        };
    }
}
