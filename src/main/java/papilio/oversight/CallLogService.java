package papilio.oversight;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.access.Scope;
import papilio.audit.AuditTrail;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;
import papilio.site.SiteService;
import papilio.study.StudyService;

/** The log of calls, kept by those who watch over the sites; the sites do not read it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.REVIEW)
public class CallLogService {
    private final CallActions actions;
    private final SiteService sites;
    private final StudyService studies;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    CallLogService(
            CallActions actions,
            SiteService sites,
            StudyService studies,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.actions = actions;
        this.sites = sites;
        this.studies = studies;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest calls to a site, about whatever, newest first. */
    public List<CallRow> calls(String study, String site) {
        if (!access.scope(study).covers(site)) throw new NotFound();
        return actions.findFirst200ByStudyCodeAndSiteCodeOrderByCalledOnDescIdDesc(study, site).stream()
                .map(CallAction::row)
                .toList();
    }

    @Transactional
    public CallRow log(LogCall command) {
        sites.site(command.study(), command.site());
        var action = actions.saveAndFlush(
                new CallAction(command, access.caller().username(), studies.today(command.study())));
        audit.write(action.created());
        return action.row();
    }

    /** @throws StaleEdit where somebody changed or closed it since the version that the command names */
    @Transactional
    public CallRow revise(ReviseCall command) {
        var action = own(command.study(), command.id());
        var note = action.revise(command);
        if (note.changesNothing()) return action.row();
        audit.write(note);
        return actions.saveAndFlush(action).row();
    }

    /** @throws StaleEdit where somebody changed or closed it since the version that the command names */
    @Transactional
    public CallRow close(CloseCall command) {
        var action = own(command.study(), command.id());
        audit.write(action.close(command, access.caller().username(), clock.instant()));
        return actions.saveAndFlush(action).row();
    }

    /** The newest open call about each flag of each site. */
    Map<String, Map<CallFlag, CallRow>> open(Scope scope) {
        var bySite = new HashMap<String, Map<CallFlag, CallRow>>();
        for (var action :
                actions.findByStudyCodeAndStateOrderByCalledOnAscIdAsc(scope.study(), CallAction.State.OPEN)) {
            var row = action.row();
            if (scope.covers(row.siteCode()))
                bySite.computeIfAbsent(row.siteCode(), site -> new HashMap<>()).put(row.flag(), row);
        }
        return bySite;
    }

    private CallAction own(String study, long id) {
        var scope = access.scope(study);
        return actions.findByIdAndStudyCode(id, study)
                .filter(action -> scope.covers(action.siteCode()))
                .orElseThrow(NotFound::new);
    }
}
