package papilio.oversight.indicator;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.shared.NotFound;

/** The indicators of the caller's sites, counted anew where something changed since. */
@Service
@Transactional
@PreAuthorize(May.READ_CLINICAL)
public class IndicatorService {
    private final Access access;
    private final Recount recount;
    private final IndicatorStore store;

    IndicatorService(Access access, Recount recount, IndicatorStore store) {
        this.access = access;
        this.recount = recount;
        this.store = store;
    }

    public IndicatorBoard board(String study) {
        var scope = access.scope(study);
        recount.whereStale(study);
        var run = store.run(study).orElseThrow();
        var readings = store.readings(scope, run.businessDay());
        var standings =
                store.standings(scope).stream().collect(Collectors.toMap(Standing::siteCode, Function.identity()));
        return new IndicatorBoard(
                run.businessDay(),
                run.at(),
                scope.all(),
                scope.all()
                        ? readings
                        : readings.stream().map(SiteIndicator::alone).toList(),
                standings);
    }

    /** Another after every change of the study that was committed, and after every count. */
    public String revision(String study) {
        access.scope(study);
        recount.whereStale(study);
        return store.run(study).orElseThrow() + " " + store.mark(study);
    }

    /** One indicator of one site at the ends of the months and today, oldest first. */
    public List<SiteIndicator> history(String study, String site, Indicator indicator) {
        var scope = access.scope(study);
        if (!scope.covers(site)) throw new NotFound();
        recount.whereStale(study);
        var found = store.history(scope, site, indicator);
        return scope.all() ? found : found.stream().map(SiteIndicator::alone).toList();
    }

    /** Counts anew whether something changed or not. */
    @PreAuthorize(May.MANAGE_STUDY)
    public void recount(String study) {
        access.scope(study);
        recount.now(study);
    }
}
