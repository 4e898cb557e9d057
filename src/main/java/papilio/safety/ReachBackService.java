package papilio.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.May;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.safety.clock.Trigger;
import papilio.safety.rule.ReviseRule;
import papilio.safety.rule.RuleRow;
import papilio.safety.rule.RuleService;
import papilio.shared.FieldRefusal;
import papilio.study.StudyService;

/**
 * A rule that is switched on meets events that were known before. Whether it reaches back to them is a person's choice; it
 * never does so silently.
 */
@Service
@Transactional
@PreAuthorize(May.ADMINISTER)
public class ReachBackService {
    private static final int AT_ONCE = 200;
    private static final String KNOWN = """
            select e.id from adverse_event e
            where e.study_code = :study and e.voided = false and e.aware_at >= :since and e.id > :last
              and (:site = '' or e.site_code = :site)
              and not exists (select 1 from reporting_deadline d
                where d.event_id = e.id and d.rule_code = :rule and d.phase <> 'SUPERSEDED')
            order by e.id limit :limit
            """;

    private final RuleService rules;
    private final AdverseEvents events;
    private final ReportingDeadlines deadlines;
    private final EventPatients patients;
    private final StudyService studies;
    private final JdbcClient database;
    private final AuditTrail audit;

    ReachBackService(
            RuleService rules,
            AdverseEvents events,
            ReportingDeadlines deadlines,
            EventPatients patients,
            StudyService studies,
            JdbcClient database,
            AuditTrail audit) {
        this.rules = rules;
        this.events = events;
        this.deadlines = deadlines;
        this.patients = patients;
        this.studies = studies;
        this.database = database;
        this.audit = audit;
    }

    /**
     * Revises the rule, and begins its clock for every event that meets it, has none of it, and became known on that day or
     * later. The clocks count from the awareness, so that some may be over when they begin.
     *
     * @param knownSince in the study's zone
     * @return how many clocks began
     */
    public int revise(ReviseRule wish, LocalDate knownSince) {
        reaches(wish, knownSince);
        rules.revise(wish);
        var since =
                knownSince.atStartOfDay(studies.settings(wish.study()).zone()).toInstant();
        var begun = begin(wish, since);
        audit.write(AuditNote.of(Action.CHANGED, "reporting_rule", place(wish), place(wish))
                .at(wish.study(), wish.site(), null)
                .change("knownSince", null, knownSince)
                .change("deadlines", null, begun)
                .because(wish.reason()));
        return begun;
    }

    private void reaches(ReviseRule wish, LocalDate knownSince) {
        var today = studies.today(wish.study());
        var trigger = wish.facts().trigger();
        if (knownSince.isAfter(today)) throw new FieldRefusal("since", "safety.rules.refused.sinceInFuture");
        if (!wish.facts().active()) throw new FieldRefusal("since", "safety.rules.refused.reachOff");
        if (trigger.waitsForNews() || trigger == Trigger.INFORMATION)
            throw new FieldRefusal("since", "safety.rules.refused.reachNews");
        if (wish.validFrom().isAfter(today)) throw new FieldRefusal("since", "safety.rules.refused.reachLater");
    }

    private int begin(ReviseRule wish, Instant since) {
        Map<String, RuleRow> ofSite = new HashMap<>();
        var kind = rules.kind(wish.study());
        var begun = 0;
        var last = 0L;
        for (var some = known(wish, since, last); !some.isEmpty(); some = known(wish, since, last)) {
            for (var id : some) {
                var event = events.findById(id).orElseThrow();
                var row = ofSite.computeIfAbsent(event.site(), site -> rules.rule(wish.study(), site, wish.code()));
                var meant = wish.site() != null || row.origin() != RuleRow.Origin.SITE;
                if (meant && row.rule().isFor(kind) && begin(event, row)) begun++;
            }
            last = some.getLast();
        }
        return begun;
    }

    private boolean begin(AdverseEvent event, RuleRow row) {
        var facts = event.facts();
        var aware = facts.awareAt();
        if (aware == null || !row.rule().trigger().holds(facts.forReporting())) return false;
        var zone = patients.find(event.study(), event.patientNo()).zone();
        deadlines.saveAndFlush(new ReportingDeadline(event, row.rule(), from(event, row, aware), zone));
        return true;
    }

    /** Where a clock on the same condition runs or ran, both count from the same instant: a later death has its own. */
    private Instant from(AdverseEvent event, RuleRow row, Instant aware) {
        return deadlines.findByEventId(event.id()).stream()
                .filter(one -> one.kept().trigger() == row.rule().trigger() && (one.running() || one.submitted()))
                .map(ReportingDeadline::aware)
                .max(Comparator.naturalOrder())
                .orElse(aware);
    }

    private List<Long> known(ReviseRule wish, Instant since, long last) {
        return database.sql(KNOWN)
                .param("study", wish.study())
                .param("since", Times.stored(since))
                .param("last", last)
                .param("site", wish.site() == null ? "" : wish.site())
                .param("rule", wish.code().name())
                .param("limit", AT_ONCE)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static String place(ReviseRule wish) {
        return wish.site() == null ? wish.code().name() : wish.code() + " · " + wish.site();
    }
}
