package papilio.report;

import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import papilio.report.CommonSections.Fact;
import papilio.report.ForecastFigures.Band;
import papilio.report.ForecastFigures.Tested;
import papilio.report.paper.Paper.Section;
import papilio.report.paper.PaperWords;

/** When the target is expected to be reached: the model's median beside the present pace, never mixed up with it. */
final class ForecastSection {
    private static final double DAYS_A_MONTH = 30.4375;

    private final EnrollmentSummary summary;
    private final ForecastFigures forecast;
    private final PaperWords words;

    ForecastSection(EnrollmentSummary summary, PaperWords words) {
        this.summary = summary;
        this.forecast = Objects.requireNonNull(summary.forecast());
        this.words = words;
    }

    /** For the first page. */
    String answer() {
        if (forecast.reachedOn() != null)
            return words.say(
                    "report.answer.reachedOn", words.whole(forecast.target()), words.date(forecast.reachedOn()));
        if (forecast.problem() != null) return words.say("report.answer.noForecast", words.say(forecast.problem()));
        if (forecast.median() == null) return words.say("report.answer.forecastOutOfSight");
        var median = words.say("report.answer.forecast", words.date(forecast.median()), band(forecast.band80()));
        return forecast.probability() == null || forecast.plannedBy() == null
                ? median
                : median + words.say("report.answer.probability", words.date(forecast.plannedBy()), probability());
    }

    Section section(CommonSections common) {
        var facts = new ArrayList<Fact>();
        facts.add(common.fact(
                "report.fact.projected", words.date(summary.accrual().reachedOn())));
        facts.add(common.fact("report.fact.median", words.date(forecast.median())));
        facts.add(common.fact("report.fact.band50", band(forecast.band50())));
        facts.add(common.fact("report.fact.band80", band(forecast.band80())));
        facts.add(common.fact("report.fact.band95", band(forecast.band95())));
        facts.add(new Fact(words.say("report.fact.probability", words.date(forecast.plannedBy())), probability()));
        facts.add(common.fact("report.fact.expectedPerMonth", words.decimal(forecast.ratePerDay() * DAYS_A_MONTH)));
        facts.add(common.fact("report.fact.required", words.decimal(summary.requiredPerMonth())));
        facts.add(common.fact("report.fact.method", method()));
        facts.add(common.fact("report.fact.backTest", tested(forecast.backTest())));
        return common.facts("report.section.forecast", facts);
    }

    private String method() {
        var said = words.say("report.forecast.method." + forecast.method());
        if (forecast.shape() == null || forecast.rate() == null) return said;
        return said
                + words.say(
                        "report.forecast.parameters", words.decimal(forecast.shape()), words.decimal(forecast.rate()));
    }

    private String tested(@Nullable Tested test) {
        if (test == null) return words.say("report.forecast.noBackTest");
        var inside = words.say("report.forecast.backTest", words.whole(test.inside80()), words.whole(test.months()));
        var error = test.error();
        if (error == null) return inside;
        var unit = test.days() ? "days" : "patients";
        var side = error < 0 ? "under" : "over";
        return inside + words.say("report.forecast.bias." + unit + "." + side, words.decimal(Math.abs(error)));
    }

    private String band(Band band) {
        if (band.from() == null) return words.date(null);
        return words.say(
                "report.forecast.band",
                words.date(band.from()),
                band.to() == null ? words.say("report.forecast.later") : words.date(band.to()));
    }

    private String probability() {
        var chance = forecast.probability();
        return words.percent(chance == null ? null : (Double) (100 * chance));
    }
}
