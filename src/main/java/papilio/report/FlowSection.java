package papilio.report;

import java.util.ArrayList;
import java.util.List;
import papilio.enrollment.flow.Flow;
import papilio.report.paper.FlowChart;
import papilio.report.paper.FlowChart.Box;
import papilio.report.paper.FlowChart.Stage;
import papilio.report.paper.Paper.Section;
import papilio.report.paper.PaperWords;

/** The participants' flow as a picture: the same boxes as on the screen, the commonest reasons in them. */
final class FlowSection {
    private static final int REASONS = 3;

    private final EnrollmentSummary summary;
    private final Flow flow;
    private final PaperWords words;

    FlowSection(EnrollmentSummary summary, PaperWords words) {
        this.summary = summary;
        this.flow = summary.flow();
        this.words = words;
    }

    Section section() {
        var sentence = words.say(
                "report.flow.sentence",
                words.whole(flow.screened()),
                words.whole(flow.screenFailures() + flow.declined()),
                words.whole(flow.inScreening()),
                words.whole(flow.enrolled()),
                words.whole(flow.dosed()),
                words.whole(flow.ongoing()));
        return Section.picture(words.say("report.section.flowPicture"), sentence, chart());
    }

    FlowChart chart() {
        var screened = flow.screened();
        var enrolled = flow.enrolled();
        return new FlowChart(
                List.of(
                        new Stage(
                                box("screened", screened, 0),
                                List.of(
                                        because(
                                                "screenFailures",
                                                flow.screenFailures(),
                                                summary.screenFailureReasons()),
                                        because("declined", flow.declined(), summary.declineReasons()),
                                        box("inScreening", flow.inScreening(), screened))),
                        new Stage(
                                box("enrolled", enrolled, screened),
                                List.of(box("notDosed", enrolled - flow.dosed(), enrolled))),
                        new Stage(box("dosed", flow.dosed(), enrolled), List.of())),
                List.of(
                        ongoing(),
                        box("completed", flow.completed(), 0),
                        box("withdrawn", flow.withdrawn(), 0),
                        box("lost", flow.lost(), 0),
                        box("died", flow.died(), 0)));
    }

    private Box ongoing() {
        return new Box(
                head("ongoing", flow.ongoing()),
                List.of(
                        words.whole(flow.onTreatment()) + "  " + words.say("report.flow.onTreatment"),
                        words.whole(flow.discontinuedTreatment()) + "  "
                                + words.say("report.flow.discontinuedTreatment")));
    }

    private Box because(String step, int count, List<Reason> reasons) {
        var parts = new ArrayList<String>();
        for (var reason : reasons.subList(0, Math.min(REASONS, reasons.size())))
            parts.add(words.whole(reason.patients()) + "  " + said(reason));
        if (reasons.size() > REASONS) {
            var rest = Reason.total(reasons.subList(REASONS, reasons.size()));
            parts.add(words.whole(rest) + "  " + words.say("report.flow.otherReasons"));
        }
        return new Box(head(step, count) + share(count, flow.screened()), parts);
    }

    private String said(Reason reason) {
        var text = reason.words();
        return text == null
                ? words.coded("report.reason.", reason.code())
                : reason.code() + "  " + text.in(words.locale()).replaceAll("[;\\uff1b.\\u3002]+$", "");
    }

    private Box box(String step, int count, int whole) {
        return new Box(head(step, count) + (whole == 0 ? "" : share(count, whole)), List.of());
    }

    private String head(String step, int count) {
        return words.whole(count) + "  " + words.say("report.flow." + step);
    }

    private String share(int count, int whole) {
        return whole == 0 ? "" : "  " + words.percent(count, whole);
    }
}
