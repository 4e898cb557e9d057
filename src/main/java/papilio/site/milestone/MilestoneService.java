package papilio.site.milestone;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.May;
import papilio.access.Scope;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;
import papilio.site.record.SiteShelf;
import papilio.site.record.Typed;

/** The milestones of the caller's sites; the study manager types what facts do not say. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class MilestoneService {
    private final SiteShelf shelf;
    private final FactDates facts;

    MilestoneService(SiteShelf shelf, FactDates facts) {
        this.shelf = shelf;
        this.facts = facts;
    }

    /** In order of code, by one query for what was typed and one for what the facts say. */
    public List<SiteMilestones> milestones(String study) {
        return merged(shelf.scope(study));
    }

    /** @throws NotFound for a site that is unknown or not the caller's */
    public SiteMilestones milestones(String study, String site) {
        return merged(shelf.own(study, site)).stream().findFirst().orElseThrow(NotFound::new);
    }

    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public void keep(KeepMilestone request) {
        var all = milestones(request.study(), request.site());
        var now = all.row(request.kind());
        if (now.version() != request.version()) throw new StaleEdit();
        if (request.kind().isFact() && request.facts().actualOn() != null) throw MilestoneRefused.isFact();
        Typed.notInFuture("actualOn", request.facts().actualOn(), shelf.today(request.study()));
        all.check(request.kind(), request.facts());
        if (now.id() == null) add(request);
        else {
            var milestone =
                    shelf.toChange(Milestone.class, request.study(), request.site(), now.id(), request.version() - 1);
            shelf.changed(milestone.revise(request.facts(), request.reason()));
        }
    }

    private void add(KeepMilestone request) {
        try {
            var milestone = shelf.add(new Milestone(request.study(), request.site(), request.kind(), request.facts()));
            shelf.changed(milestone.created());
        } catch (DataIntegrityViolationException | jakarta.persistence.PersistenceException addedMeanwhile) {
            throw new StaleEdit();
        }
    }

    private List<SiteMilestones> merged(Scope scope) {
        var bySite = shelf.within(Milestone.class, scope).stream()
                .collect(groupingBy(one -> one.kept().site()));
        return facts.of(scope).stream()
                .map(site -> merged(site, bySite.getOrDefault(site.code(), List.of())))
                .toList();
    }

    private static SiteMilestones merged(FactDates.Row site, List<Milestone> typed) {
        Map<MilestoneKind, MilestoneRow> rows = SiteMilestones.empty();
        for (var one : typed) {
            var kept = one.kept();
            rows.put(one.kind(), new MilestoneRow(one.kind(), kept.id(), kept.version() + 1, kept.facts()));
        }
        site.dates()
                .forEach((kind, day) -> rows.put(
                        kind,
                        rows.getOrDefault(kind, MilestoneRow.untouched(kind)).actually(day)));
        return SiteMilestones.of(site.code(), rows);
    }
}
