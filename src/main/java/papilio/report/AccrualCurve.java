package papilio.report;

import java.util.ArrayList;
import java.util.List;
import papilio.report.paper.CurveChart;
import papilio.report.paper.PaperWords;

/** The picture of enrollment over time: what was planned, what happened, and the forecast as a fan. */
final class AccrualCurve {
    private final EnrollmentSummary summary;
    private final PaperWords words;

    AccrualCurve(EnrollmentSummary summary, PaperWords words) {
        this.summary = summary;
        this.words = words;
    }

    /** Empty where nothing is planned and nobody enrolled. */
    CurveChart chart() {
        var labels = new CurveChart.Labels(
                words.say("report.chart.unit"),
                words.say("report.chart.planned"),
                words.say(
                        "report.chart.target",
                        words.whole(summary.identification().target())),
                words.whole(summary.flow().enrolled()));
        return new CurveChart(
                actual(),
                summary.planned().points(),
                summary.identification().target(),
                labels,
                summary.olderPlans().stream().map(this::older).toList(),
                fan());
    }

    private CurveChart.Older older(PlanVersion version) {
        var name = version.baseline()
                ? words.say("report.chart.baseline")
                : words.say("report.chart.version", words.whole(version.version()));
        return new CurveChart.Older(name, version.line().points());
    }

    /** Until the 95 % band is past the target, two years at most. */
    private List<CurveChart.FanPoint> fan() {
        var forecast = summary.forecast();
        if (forecast == null || forecast.median() == null) return List.of();
        var furthest = summary.identification().cutoff().plusYears(2);
        var points = new ArrayList<CurveChart.FanPoint>();
        for (var month : forecast.fan()) {
            if (month.day().isAfter(furthest)) break;
            points.add(new CurveChart.FanPoint(
                    month.day(),
                    month.low95(),
                    month.low80(),
                    month.low50(),
                    month.median(),
                    month.high50(),
                    month.high80(),
                    month.high95()));
        }
        return points;
    }

    private List<CurveChart.Point> actual() {
        var points = new ArrayList<CurveChart.Point>();
        for (var month : summary.months()) {
            var end = month.month().atEndOfMonth();
            var cutoff = summary.identification().cutoff();
            if (points.isEmpty() && month.enrolled() > 0)
                points.add(
                        new CurveChart.Point(month.month().atDay(1), (double) month.cumulative() - month.enrolled()));
            if (month.cumulative() > 0)
                points.add(new CurveChart.Point(end.isAfter(cutoff) ? cutoff : end, month.cumulative()));
        }
        return points;
    }
}
