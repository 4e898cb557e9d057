package papilio.site.warning;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.May;
import papilio.site.SiteService;
import papilio.site.SiteStatus;
import papilio.site.approval.ApprovalService;
import papilio.site.approval.SiteApprovals;
import papilio.site.milestone.MilestoneService;
import papilio.site.milestone.SiteMilestones;
import papilio.site.monitoring.MonitoringService;
import papilio.site.monitoring.Visit;
import papilio.study.StudyService;

/**
 * What needs a person within a month at the caller's sites: approvals that expire, reports that ethics committees wait
 * for, milestones, monitoring visits and actions. A closed site warns of nothing but open actions.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class SiteWarnings {
    private final SiteService sites;
    private final ApprovalService approvals;
    private final MilestoneService milestones;
    private final MonitoringService monitoring;
    private final StudyService studies;

    SiteWarnings(
            SiteService sites,
            ApprovalService approvals,
            MilestoneService milestones,
            MonitoringService monitoring,
            StudyService studies) {
        this.sites = sites;
        this.approvals = approvals;
        this.milestones = milestones;
        this.monitoring = monitoring;
        this.studies = studies;
    }

    /** The most urgent first; as many queries for a hundred sites as for one. */
    public List<SiteWarning> of(String study) {
        var today = studies.today(study);
        var approved = approvals.approvals(study);
        var ways = milestones.milestones(study).stream().collect(toMap(SiteMilestones::site, identity()));
        var visits = monitoring.visits(study).stream().collect(groupingBy(Visit::site));
        return sites.openings(study).stream()
                .flatMap(site -> {
                    var finder = new Finder(site, today).monitoring(visits.getOrDefault(site.code(), List.of()));
                    if (site.status() != SiteStatus.CLOSED) {
                        finder.approvals(approved.getOrDefault(site.code(), new SiteApprovals(List.of())));
                        var way = ways.get(site.code());
                        if (way != null) finder.milestones(way);
                    }
                    return finder.found().stream();
                })
                .sorted(Finder.MOST_URGENT_FIRST)
                .toList();
    }
}
