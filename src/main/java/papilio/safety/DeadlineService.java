package papilio.safety;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.safety.clock.ReportingRule;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;
import papilio.study.StudyService;

/** The deadlines board: which reports are due, missed or sent. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class DeadlineService {
    private final ReportingDeadlines deadlines;
    private final DeadlineLists lists;
    private final AdverseEvents events;
    private final EventPatients patients;
    private final StudyService studies;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    DeadlineService(
            ReportingDeadlines deadlines,
            DeadlineLists lists,
            AdverseEvents events,
            EventPatients patients,
            StudyService studies,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.deadlines = deadlines;
        this.lists = lists;
        this.events = events;
        this.patients = patients;
        this.studies = studies;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is due first comes first; the page after the anchor. */
    public List<DeadlineRow> page(String study, DeadlineGroup group, @Nullable DeadlineAnchor after, int limit) {
        var scope = access.scope(study);
        var now = BusinessTime.now(studies.settings(study), clock);
        return lists.page(scope, group, after == null ? DeadlineAnchor.START : after, limit, now);
    }

    public long count(String study, DeadlineGroup group) {
        return lists.count(access.scope(study), group, BusinessTime.now(studies.settings(study), clock));
    }

    /** Whoever records events or reviews them knows when a report was sent. */
    @Transactional
    @PreAuthorize(May.PRINT)
    public void submit(SubmitDeadline wish) {
        var scope = access.scope(wish.study());
        var deadline = deadlines.findById(wish.id()).orElseThrow(NotFound::new);
        var event = events.findById(deadline.eventId())
                .filter(found -> found.study().equals(wish.study()) && scope.covers(found.site()))
                .orElseThrow(NotFound::new);
        if (deadline.version() != wish.version()) throw new StaleEdit();
        if (wish.at().isAfter(BusinessTime.now(studies.settings(wish.study()), clock)))
            throw new DeadlineRefused("submittedAt", "safety.refused.sentInFuture");
        deadline.submit(wish.at(), wish.lateReason());
        deadlines.saveAndFlush(deadline);
        followUp(deadline, wish);
        audit.write(AuditNote.of(
                        Action.SUBMITTED,
                        "reporting_deadline",
                        deadline.id(),
                        event.eventNo() + " " + deadline.rule().name())
                .at(event.study(), event.site(), event.patientNo())
                .clinical()
                .change("submittedAt", null, wish.at())
                .because(wish.lateReason()));
    }

    /** Sending the first report of R6a may bring its follow-up nearer. */
    private void followUp(ReportingDeadline first, SubmitDeadline wish) {
        if (first.rule() != ReportingRule.R6A) return;
        var event = events.findById(first.eventId()).orElseThrow(NotFound::new);
        var zone = patients.find(wish.study(), event.patientNo()).zone();
        deadlines.findByEventId(first.eventId()).stream()
                .filter(other -> other.rule() == ReportingRule.R6A_FU
                        && other.running()
                        && other.aware().equals(first.aware()))
                .forEach(other -> {
                    other.followUpOf(wish.at(), zone);
                    deadlines.saveAndFlush(other);
                });
    }
}
