package papilio.enrollment.forecast;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the forecasts of past month ends again and holds them against what came. */
final class BackTester {
    private static final int MOST_MONTHS = 36;

    private final ForecastReader.Frame frame;
    private final MonthlyCounts counts;
    private final LocalDate today;
    private final @Nullable LocalDate reachedOn;

    BackTester(ForecastReader.Frame frame, MonthlyCounts counts, LocalDate today, @Nullable LocalDate reachedOn) {
        this.frame = frame;
        this.counts = counts;
        this.today = today;
        this.reachedOn = reachedOn;
    }

    BackTest run(Instant now) {
        var months = new ArrayList<BackTest.Month>();
        for (var month : pastMonths()) tested(month).ifPresent(months::add);
        return new BackTest(frame.study(), now, frame.target(), reachedOn, months);
    }

    /** Those whose truth is known by now, the last ones where there are very many. */
    private List<YearMonth> pastMonths() {
        var first = counts.firstMonth().orElse(YearMonth.from(today));
        var all = Stream.iterate(first, this::isKnown, month -> month.plusMonths(1))
                .toList();
        return all.subList(Math.max(0, all.size() - MOST_MONTHS), all.size());
    }

    private boolean isKnown(YearMonth month) {
        return reachedOn != null
                ? month.atEndOfMonth().isBefore(reachedOn)
                : !horizon(month).isAfter(today);
    }

    private static LocalDate horizon(YearMonth month) {
        return month.plusMonths(BackTest.HORIZON).atEndOfMonth();
    }

    private Optional<BackTest.Month> tested(YearMonth month) {
        var inputs = frame.inputs(
                site -> counts.at(site, month), month.atEndOfMonth(), LocalDate.MAX, number -> Optional.empty());
        var model = Model.of(inputs);
        var remaining = inputs.remaining();
        if (model.method() == Method.NONE || remaining == null || remaining == 0) return Optional.empty();
        return Optional.of(reachedOn != null ? day(inputs, model, remaining, reachedOn) : count(inputs, model, month));
    }

    private static BackTest.Month day(ForecastInputs inputs, Model model, int remaining, LocalDate came) {
        var days = new Simulation(model.sites()).daysTo(remaining);
        var at = new Reach[Forecaster.PROBABILITIES.length];
        for (var index = 0; index < at.length; index++)
            at[index] = Reach.of(Forecaster.PROBABILITIES[index], days, inputs.cutoff());
        var median = at[3].day();
        return new BackTest.Month(
                inputs.cutoff(),
                inputs.enrolled(),
                model.method(),
                null,
                day(median),
                day(at[1].day()),
                day(at[5].day()),
                came.toString(),
                inside(at[2], came, at[4]),
                inside(at[1], came, at[5]),
                inside(at[0], came, at[6]),
                median == null ? null : (Double) (double) DAYS.between(came, median));
    }

    private BackTest.Month count(ForecastInputs inputs, Model model, YearMonth month) {
        var horizon = horizon(month);
        var came = counts.enrolledBy(YearMonth.from(horizon));
        var ahead = CountAhead.after(DAYS.between(inputs.cutoff(), horizon), model.sites());
        var at = new int[Forecaster.PROBABILITIES.length];
        for (var index = 0; index < at.length; index++)
            at[index] = inputs.enrolled() + ahead.quantile(Forecaster.PROBABILITIES[index], Scenario.MOST_PATIENTS);
        return new BackTest.Month(
                inputs.cutoff(),
                inputs.enrolled(),
                model.method(),
                horizon,
                String.valueOf(at[3]),
                String.valueOf(at[1]),
                String.valueOf(at[5]),
                String.valueOf(came),
                at[2] <= came && came <= at[4],
                at[1] <= came && came <= at[5],
                at[0] <= came && came <= at[6],
                (double) at[3] - came);
    }

    private static boolean inside(Reach from, LocalDate came, Reach to) {
        var first = from.day();
        var last = to.day();
        return first != null && !came.isBefore(first) && (last == null || !came.isAfter(last));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
