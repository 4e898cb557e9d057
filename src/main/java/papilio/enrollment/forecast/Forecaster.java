package papilio.enrollment.forecast;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;

/** Computes a forecast from its inputs: a pure function, the same for the same inputs. */
final class Forecaster {
    static final double[] PROBABILITIES = {0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975};
    private static final int MOST_MONTHS = 60;

    private final ForecastInputs inputs;
    private final Model model;
    private final Instant now;

    Forecaster(ForecastInputs inputs, Model model, Instant now) {
        this.inputs = inputs;
        this.model = model;
        this.now = now;
    }

    static Forecast forecast(ForecastInputs inputs, Instant now) {
        return new Forecaster(inputs, Model.of(inputs), now).forecast(null);
    }

    /** @param failureShare of screenings as assumed, 0 to 1; null: as seen */
    Forecast forecast(@Nullable Double failureShare) {
        var remaining = inputs.remaining();
        if (remaining != null && remaining == 0) return reached();
        if (remaining == null || model.method() == Method.NONE) return answer(List.of(), null, null, List.of());
        var days = new Simulation(model.sites()).daysTo(remaining);
        var reach = Arrays.stream(PROBABILITIES)
                .mapToObj(probability -> Reach.of(probability, days, inputs.cutoff()))
                .toList();
        return answer(reach, byPlannedDate(days), screenings(remaining, failureShare), fan(remaining, reach));
    }

    private Forecast reached() {
        var plannedBy = inputs.plannedBy();
        var reachedOn = inputs.reachedOn();
        var inTime = plannedBy == null || reachedOn == null ? null : reachedOn.isAfter(plannedBy) ? 0.0 : 1.0;
        return answer(List.of(), inTime, null, List.of());
    }

    private Forecast answer(
            List<Reach> reach, @Nullable Double byPlannedDate, @Nullable Screenings screenings, List<FanMonth> fan) {
        var spread = model.spread();
        var reachedOn = Integer.valueOf(0).equals(inputs.remaining()) ? inputs.reachedOn() : null;
        return new Forecast(
                inputs.study(),
                inputs.cutoff(),
                now,
                inputs.wholeStudy(),
                inputs.target(),
                inputs.enrolled(),
                model.method(),
                spread != null ? Double.valueOf(spread.shape()) : model.method() == Method.PRIOR ? 1.0 : null,
                spread != null ? Double.valueOf(spread.rate()) : null,
                model.perDay(),
                inputs.plannedBy(),
                required(),
                byPlannedDate,
                reach,
                screenings,
                inputs.sites().stream().map(this::site).toList(),
                fan,
                reachedOn != null ? "enrollment.forecast.none.reached" : model.problem(),
                reachedOn);
    }

    private @Nullable Double required() {
        var by = inputs.plannedBy();
        var remaining = inputs.remaining();
        if (by == null || remaining == null || !by.isAfter(inputs.cutoff())) return null;
        return (double) remaining / DAYS.between(inputs.cutoff(), by);
    }

    private @Nullable Double byPlannedDate(double[] days) {
        var by = inputs.plannedBy();
        if (by == null) return null;
        var left = DAYS.between(inputs.cutoff(), by);
        return (double) Arrays.stream(days).filter(day -> day <= left).count() / days.length;
    }

    private @Nullable Screenings screenings(int remaining, @Nullable Double failureShare) {
        var decided = inputs.enrolled() + inputs.failed();
        if (decided == 0 && failureShare == null) return null;
        return failureShare == null
                ? Screenings.needed(remaining, inputs.enrolled(), inputs.failed(), inputs.underWay())
                : Screenings.atShare(remaining, failureShare, decided + 2.0, inputs.underWay());
    }

    private SiteForecast site(SiteInput site) {
        var ahead = model.sites().stream()
                .filter(one -> one.code().equals(site.code()))
                .findFirst()
                .orElse(null);
        var all = inputs.enrolled();
        var perDay = ahead == null ? 0 : ahead.rate().mean();
        var decided = site.enrolled() + site.failed();
        return new SiteForecast(
                site.code(),
                site.enrolled(),
                site.openDays(),
                ahead != null,
                perDay,
                ahead == null ? null : quantile(ahead.rate(), 0.1),
                ahead == null ? null : quantile(ahead.rate(), 0.9),
                new SiteForecast.Shares(
                        all == 0 ? null : 100.0 * site.enrolled() / all,
                        model.perDay() == 0 ? null : 100 * perDay / model.perDay(),
                        decided == 0 ? null : 100.0 * site.failed() / decided));
    }

    /** Of a gamma distribution, by halving. */
    private static double quantile(SiteRate rate, double probability) {
        if (Double.isInfinite(rate.shape()) || rate.mean() == 0) return rate.mean();
        var low = 0.0;
        var high = rate.shape() + 20 * Math.sqrt(rate.shape()) + 20;
        while (high - low > 1e-9 * high) {
            var middle = (low + high) / 2;
            if (Gamma.regularizedGammaP(rate.shape(), middle) < probability) low = middle;
            else high = middle;
        }
        return rate.mean() * low / rate.shape();
    }

    private List<FanMonth> fan(int remaining, List<Reach> reach) {
        var months = new ArrayList<FanMonth>();
        months.add(FanMonth.known(inputs.cutoff(), inputs.enrolled()));
        var last = lastDay(reach);
        for (var month = YearMonth.from(inputs.cutoff().plusDays(1));
                months.size() <= MOST_MONTHS;
                month = month.plusMonths(1)) {
            months.add(at(month.atEndOfMonth(), remaining));
            if (!month.atEndOfMonth().isBefore(last)) break;
        }
        return months;
    }

    private LocalDate lastDay(List<Reach> reach) {
        var last = reach.getLast().day();
        var plannedBy = inputs.plannedBy();
        var far = last == null ? LocalDate.MAX : last;
        return plannedBy != null && plannedBy.isAfter(far) ? plannedBy : far;
    }

    private FanMonth at(LocalDate day, int remaining) {
        var count = CountAhead.after(DAYS.between(inputs.cutoff(), day), model.sites());
        var at = Arrays.stream(PROBABILITIES)
                .mapToInt(probability -> inputs.enrolled() + count.quantile(probability, remaining))
                .toArray();
        return new FanMonth(day, at[0], at[1], at[2], at[3], at[4], at[5], at[6]);
    }
}
