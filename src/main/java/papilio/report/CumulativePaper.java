package papilio.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.report.CumulativeSummary.Count;
import papilio.report.CumulativeSummary.Line;
import papilio.report.paper.Paper.Section;
import papilio.report.paper.PaperWords;

/** Classes and terms by seriousness, the interval beside the whole time. */
final class CumulativePaper {
    private static final String PART = "    ";

    private final CumulativeSummary summary;
    private final PaperWords words;
    private final CommonSections common;

    CumulativePaper(CumulativeSummary summary, PaperWords words) {
        this.summary = summary;
        this.words = words;
        common = new CommonSections(summary.identification(), words);
    }

    private record Row(
            String label,
            String newSeriousPatients,
            String newSeriousEvents,
            String newOtherPatients,
            String newOtherEvents,
            String seriousPatients,
            String seriousEvents,
            String otherPatients,
            String otherEvents,
            String allPatients,
            String allEvents,
            Boolean whole) {}

    List<Section> sections() {
        return List.of(
                common.answer(answer(), summary.problems()),
                common.identification(),
                periods(),
                table(),
                common.signatures());
    }

    List<String> answer() {
        var total = summary.total();
        return List.of(
                words.say(
                        "report.answer.exposed",
                        words.whole(summary.dosed()),
                        words.decimal(summary.patientYears()),
                        words.date(summary.identification().cutoff())),
                words.say(
                        "report.answer.interval",
                        words.date(summary.since()),
                        words.date(summary.identification().cutoff()),
                        words.whole(total.intervalSerious().events()
                                + total.intervalOther().events()),
                        words.whole(total.intervalSerious().events()),
                        share(total.intervalSerious())),
                words.say(
                        "report.answer.cumulative",
                        words.whole(total.all().events()),
                        words.whole(total.serious().events()),
                        share(total.serious())));
    }

    private Section periods() {
        return common.facts(
                "report.section.period",
                List.of(
                        common.fact(
                                "report.fact.interval",
                                words.say(
                                        "report.fact.interval.words",
                                        words.date(summary.since()),
                                        words.date(summary.identification().cutoff()))),
                        common.fact("report.fact.population", words.say("report.fact.population.words")),
                        common.fact("report.fact.emergent", words.say("report.fact.emergent.words"))));
    }

    private Section table() {
        var rows = new ArrayList<Row>();
        for (var line : summary.lines()) rows.add(row(line));
        return Section.of(
                words.say("report.section.cumulative"),
                words.say("report.note.cumulative", words.whole(summary.dosed())),
                "cumulative",
                rows);
    }

    private Row row(Line line) {
        return new Row(
                line.term() == null ? soc(line.soc()) : PART + SafetyPaper.term(line.term(), words),
                share(line.intervalSerious()),
                events(line.intervalSerious()),
                share(line.intervalOther()),
                events(line.intervalOther()),
                share(line.serious()),
                events(line.serious()),
                share(line.other()),
                events(line.other()),
                share(line.all()),
                events(line.all()),
                line.term() == null);
    }

    private String soc(@Nullable String soc) {
        return soc == null ? words.say("report.allClasses") : SafetyPaper.soc(soc, words);
    }

    private String share(Count count) {
        return words.share(count.patients(), summary.dosed());
    }

    private String events(Count count) {
        return words.whole(count.events());
    }
}
