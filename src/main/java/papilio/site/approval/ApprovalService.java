package papilio.site.approval;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.May;
import papilio.site.record.Keep;
import papilio.site.record.Kept;
import papilio.site.record.SiteShelf;
import papilio.site.record.Typed;
import papilio.site.record.VoidRecord;

/** The ethics approvals of the caller's sites; the study manager keeps them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class ApprovalService {
    private final SiteShelf shelf;

    ApprovalService(SiteShelf shelf) {
        this.shelf = shelf;
    }

    /** By code of the site, by one query; a site without approvals is not in it. */
    public Map<String, SiteApprovals> approvals(String study) {
        return shelf.within(Approval.class, shelf.scope(study)).stream()
                .map(Approval::kept)
                .collect(groupingBy(Kept::site, TreeMap::new, collectingAndThen(toList(), SiteApprovals::new)));
    }

    /** @throws papilio.shared.NotFound for a site that is unknown or not the caller's */
    public SiteApprovals approvals(String study, String site) {
        return new SiteApprovals(shelf.of(Approval.class, study, site).stream()
                .map(Approval::kept)
                .toList());
    }

    /** The consent forms that a patient of the site may sign on that day; none where no approval holds. */
    public List<ConsentVersion> consentVersions(String study, String site, LocalDate day) {
        return approvals(study, site).consentVersions(day);
    }

    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public Kept<ApprovalFacts> keep(Keep<ApprovalFacts> request) {
        Typed.notInFuture("lastReviewOn", request.facts().lastReviewOn(), shelf.today(request.study()));
        if (request.id() == null) return add(request);
        var approval = shelf.toChange(Approval.class, request.study(), request.site(), request.id(), request.version());
        shelf.changed(approval.revise(request.facts(), request.reasonForChange()));
        return approval.kept();
    }

    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public void cross(VoidRecord request) {
        shelf.cross(Approval.class, request);
    }

    private Kept<ApprovalFacts> add(Keep<ApprovalFacts> request) {
        shelf.own(request.study(), request.site());
        var approval = shelf.add(new Approval(request.study(), request.site(), request.facts()));
        shelf.changed(approval.created());
        return approval.kept();
    }
}
