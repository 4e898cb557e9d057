package papilio.enrollment.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recruitment made up by hand: so many patients in so many open days, site by site. */
final class Recruiting {
    static final LocalDate CUTOFF = LocalDate.parse("2026-06-30");
    static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");

    private final List<SiteInput> sites = new ArrayList<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate by;

    static Recruiting of(int[] enrolled, int[] openDays) {
        var all = new Recruiting();
        for (var index = 0; index < enrolled.length; index++) all.site(enrolled[index], openDays[index], 0L, null);
        return all;
    }

    Recruiting site(int enrolled, long openDays, @Nullable Long startsIn, @Nullable Double plannedPerMonth) {
        var code = "%03d".formatted(sites.size() + 1);
        sites.add(new SiteInput(code, enrolled, openDays, startsIn, plannedPerMonth, enrolled, 0));
        return this;
    }

    Recruiting planned(@Nullable LocalDate first, LocalDate last) {
        from = first;
        by = last;
        return this;
    }

    /** Towards so many more than there are. */
    ForecastInputs towards(int more) {
        var target = more + sites.stream().mapToInt(SiteInput::enrolled).sum();
        return new ForecastInputs("S1", true, CUTOFF, target, from, by, null, sites);
    }

    Forecast forecast(int more) {
        return Forecaster.forecast(towards(more), NOW);
    }
}
