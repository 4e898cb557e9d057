package papilio.desk.admin;

import java.time.Clock;
import org.springframework.stereotype.Component;
import papilio.audit.AuditLog;
import papilio.safety.ReachBackService;
import papilio.safety.digest.DigestService;
import papilio.safety.rule.RuleService;
import papilio.safety.signal.SignalLimitService;
import papilio.site.SiteService;
import papilio.study.StudyService;

/** What the page of the reporting rules works with. */
@Component
class RulesDesk {
    final StudyService studies;
    final SiteService sites;
    final RuleService rules;
    final ReachBackService reach;
    final DigestService digests;
    final SignalLimitService limits;
    final AuditLog audit;
    final Clock clock;

    RulesDesk(
            StudyService studies,
            SiteService sites,
            RuleService rules,
            ReachBackService reach,
            DigestService digests,
            SignalLimitService limits,
            AuditLog audit,
            Clock clock) {
        this.studies = studies;
        this.sites = sites;
        this.rules = rules;
        this.reach = reach;
        this.digests = digests;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }
}
