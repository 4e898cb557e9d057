package papilio.desk.sites;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import papilio.figures.Counts;
import papilio.figures.Figures;
import papilio.figures.SiteFigures;
import papilio.site.SiteRow;

/** A site with its figures at the business today. */
record SiteLine(SiteRow site, @Nullable Counts counts) {
    static List<SiteLine> of(List<SiteRow> sites, Figures figures) {
        var counts = figures.sites().stream().collect(Collectors.toMap(SiteFigures::code, SiteFigures::counts));
        return sites.stream()
                .map(site -> new SiteLine(site, counts.get(site.code())))
                .toList();
    }

    int screened() {
        return counts == null ? 0 : counts.screened();
    }

    int screenFailures() {
        return counts == null ? 0 : counts.screenFailures();
    }

    int enrolled() {
        return counts == null ? 0 : counts.enrolled();
    }

    @Nullable
    Double perMonth() {
        return counts == null ? null : counts.accrual().perMonth();
    }
}
