package papilio.site.monitoring;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.May;
import papilio.access.Scope;
import papilio.shared.NotFound;
import papilio.site.SiteRefused;
import papilio.site.record.Keep;
import papilio.site.record.Kept;
import papilio.site.record.SiteShelf;
import papilio.site.record.Typed;
import papilio.site.record.VoidRecord;

/** Monitoring of the caller's sites; monitors and study managers record it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class MonitoringService {
    private final SiteShelf shelf;

    MonitoringService(SiteShelf shelf) {
        this.shelf = shelf;
    }

    /** The visits of all the caller's sites, the latest first, by three queries. */
    public List<Visit> visits(String study) {
        return visits(shelf.scope(study));
    }

    /** The visits of one site, the latest first. */
    public List<Visit> visits(String study, String site) {
        return visits(shelf.own(study, site));
    }

    private List<Visit> visits(Scope scope) {
        return visits(
                shelf.within(MonitoringVisit.class, scope),
                shelf.within(MonitoringFinding.class, scope),
                shelf.within(MonitoringAction.class, scope));
    }

    @Transactional
    @PreAuthorize(May.REVIEW)
    public Kept<VisitFacts> keepVisit(Keep<VisitFacts> request) {
        Typed.notInFuture("doneOn", request.facts().doneOn(), shelf.today(request.study()));
        if (request.id() != null) {
            var visit = shelf.toChange(
                    MonitoringVisit.class, request.study(), request.site(), request.id(), request.version());
            staysDone(request);
            shelf.changed(visit.revise(request.facts(), request.reasonForChange()));
            return visit.kept();
        }
        shelf.own(request.study(), request.site());
        var visit = shelf.add(new MonitoringVisit(request.study(), request.site(), request.facts()));
        shelf.changed(visit.created());
        return visit.kept();
    }

    /** A finding belongs to a visit that took place. */
    @Transactional
    @PreAuthorize(May.REVIEW)
    public Kept<FindingFacts> keepFinding(Keep<FindingFacts> request) {
        tookPlaceOn(request.study(), request.site(), request.facts().visitId());
        if (request.id() != null) {
            var finding = shelf.toChange(
                    MonitoringFinding.class, request.study(), request.site(), request.id(), request.version());
            shelf.changed(finding.revise(request.facts(), request.reasonForChange()));
            return finding.kept();
        }
        var finding = shelf.add(new MonitoringFinding(request.study(), request.site(), request.facts()));
        shelf.changed(finding.created());
        return finding.kept();
    }

    @Transactional
    @PreAuthorize(May.REVIEW)
    public Kept<ActionFacts> keepAction(Keep<ActionFacts> request) {
        var facts = request.facts();
        var visit = tookPlaceOn(request.study(), request.site(), facts.visitId());
        Typed.inOrder(visit, "dueOn", facts.dueOn());
        Typed.inOrder(visit, "doneOn", facts.doneOn());
        Typed.notInFuture("doneOn", facts.doneOn(), shelf.today(request.study()));
        if (request.id() != null) {
            var action = shelf.toChange(
                    MonitoringAction.class, request.study(), request.site(), request.id(), request.version());
            shelf.changed(action.revise(facts, request.reasonForChange()));
            return action.kept();
        }
        var action = shelf.add(new MonitoringAction(request.study(), request.site(), facts));
        shelf.changed(action.created());
        return action.kept();
    }

    /** With the visit go its findings and actions. */
    @Transactional
    @PreAuthorize(May.REVIEW)
    public void crossVisit(VoidRecord request) {
        var visit = visits(request.study(), request.site()).stream()
                .filter(one -> one.visit().id() == request.id())
                .findFirst()
                .orElseThrow(NotFound::new);
        visit.findings().forEach(one -> shelf.cross(MonitoringFinding.class, like(request, one)));
        visit.actions().forEach(one -> shelf.cross(MonitoringAction.class, like(request, one)));
        shelf.cross(MonitoringVisit.class, request);
    }

    @Transactional
    @PreAuthorize(May.REVIEW)
    public void crossFinding(VoidRecord request) {
        shelf.cross(MonitoringFinding.class, request);
    }

    @Transactional
    @PreAuthorize(May.REVIEW)
    public void crossAction(VoidRecord request) {
        shelf.cross(MonitoringAction.class, request);
    }

    /** What was found on a visit, or is to be done after it, says that it took place. */
    private void staysDone(Keep<VisitFacts> request) {
        if (request.facts().doneOn() != null) return;
        visits(request.study(), request.site()).stream()
                .filter(one -> Long.valueOf(one.visit().id()).equals(request.id()))
                .filter(one -> !one.findings().isEmpty() || !one.actions().isEmpty())
                .findFirst()
                .ifPresent(one -> {
                    throw SiteRefused.because("doneOn", "site.refused.visitWasDone");
                });
    }

    private LocalDate tookPlaceOn(String study, String site, long visitId) {
        var visit = shelf.of(MonitoringVisit.class, study, site).stream()
                .map(MonitoringVisit::kept)
                .filter(one -> one.id() == visitId)
                .findFirst()
                .orElseThrow(NotFound::new);
        var done = visit.facts().doneOn();
        if (done == null) throw SiteRefused.because("words", "site.refused.visitNotDone");
        return done;
    }

    private static VoidRecord like(VoidRecord request, Kept<?> one) {
        return new VoidRecord(request.study(), request.site(), one.id(), one.version(), request.reason());
    }

    private static List<Visit> visits(
            List<MonitoringVisit> visits, List<MonitoringFinding> findings, List<MonitoringAction> actions) {
        var found = findings.stream()
                .map(MonitoringFinding::kept)
                .sorted(comparing(one -> one.facts().weight()))
                .collect(groupingBy(one -> one.facts().visitId()));
        var todo = actions.stream()
                .map(MonitoringAction::kept)
                .sorted(comparing(one -> one.facts().dueOn()))
                .collect(groupingBy(one -> one.facts().visitId()));
        return visits.stream()
                .map(MonitoringVisit::kept)
                .map(one ->
                        new Visit(one, found.getOrDefault(one.id(), List.of()), todo.getOrDefault(one.id(), List.of())))
                .sorted(comparing(Visit::day, Comparator.reverseOrder())
                        .thenComparing(Visit::site)
                        .thenComparing(one -> one.facts().type()))
                .toList();
    }
}
