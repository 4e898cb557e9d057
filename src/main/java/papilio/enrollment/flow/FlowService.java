package papilio.enrollment.flow;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.May;
import papilio.figures.Cohort;
import papilio.figures.FiguresService;
import papilio.figures.MonthFigures;
import papilio.shared.NotFound;
import papilio.site.SiteService;

/** The flow of the caller's sites, from the figures that every other screen shows. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class FlowService {
    private final FiguresService figures;
    private final SiteService sites;

    FlowService(FiguresService figures, SiteService sites) {
        this.figures = figures;
        this.sites = sites;
    }

    /**
     * @param cutoff null: the business today
     * @param site null: all of the caller's
     * @throws NotFound for a site that is unknown or not the caller's
     */
    public ParticipantFlow flow(String study, @Nullable LocalDate cutoff, @Nullable String site) {
        if (site != null
                && sites.sites(study).stream().noneMatch(one -> one.code().equals(site))) throw new NotFound();
        return of(figures.cohort(study, cutoff, site == null ? Set.of() : Set.of(site)), site);
    }

    static ParticipantFlow of(Cohort cohort, @Nullable String site) {
        var found = cohort.figures();
        var counts = found.overall();
        var flow = Flow.of(counts);
        var atSites =
                found.sites().stream().mapToInt(one -> one.counts().enrolled()).sum();
        var inMonths = found.enrollmentByMonth().stream()
                .mapToInt(MonthFigures::enrolled)
                .sum();
        return new ParticipantFlow(
                found.study(),
                found.cutoff(),
                site,
                flow,
                counts.screenFailureReasons(),
                counts.declineReasons(),
                counts.discontinued().byReason(),
                flow.problems(atSites, inMonths, found.target()),
                Contradiction.of(cohort.patients(), cohort.cutoff()));
    }
}
