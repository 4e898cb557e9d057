package papilio.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.report.SafetySummary.GradeLine;
import papilio.report.SafetySummary.OverviewLine;
import papilio.report.SafetySummary.SeverityLine;
import papilio.report.SafetySummary.TermLine;
import papilio.report.paper.Paper.Section;
import papilio.report.paper.PaperWords;

/** The tables of treatment-emergent events: overview, terms, severities, worst grades, special interest. */
final class EventSections {
    private static final String PART = "    ";

    private final SafetySummary summary;
    private final PaperWords words;
    private final int dosed;

    EventSections(SafetySummary summary, PaperWords words) {
        this.summary = summary;
        this.words = words;
        dosed = summary.exposure().dosed();
    }

    private record OverviewRow(
            String label, String patients, String interval, String events, String rate, String rateInterval) {}

    Section overview() {
        var rows = summary.overview().stream().map(this::row).toList();
        return Section.of(
                words.say("report.section.overview"),
                words.say("report.note.overview", words.whole(dosed)),
                "overview",
                rows);
    }

    private OverviewRow row(OverviewLine line) {
        return new OverviewRow(
                words.say("report.group." + line.group()),
                words.share(line.patients(), dosed),
                words.interval(line.percentLow(), line.percentHigh()),
                words.whole(line.events()),
                words.decimal(line.per100()),
                words.interval(line.low(), line.high()));
    }

    private record TermRow(String label, String patients, String events, String rate, Boolean whole) {}

    Section terms(String heading, List<TermLine> lines) {
        if (lines.isEmpty()) return without(heading, "report.note.noEvents");
        var rows = new ArrayList<TermRow>();
        for (var line : lines) {
            rows.add(new TermRow(
                    line.term() == null ? soc(line.soc()) : PART + SafetyPaper.term(line.term(), words),
                    words.share(line.patients(), dosed),
                    words.whole(line.events()),
                    words.decimal(line.per100()),
                    line.term() == null));
        }
        return Section.of(words.say(heading), words.say("report.note.terms"), "terms", rows);
    }

    private record SeverityRow(
            String label,
            String mildPatients,
            String mildEvents,
            String moderatePatients,
            String moderateEvents,
            String severePatients,
            String severeEvents,
            String unknownPatients,
            String unknownEvents,
            Boolean whole) {}

    Section severities() {
        var lines = summary.breakdown().severities();
        if (summary.group(SafetyGroups.ALL).events() == 0)
            return without("report.section.severities", "report.note.noEvents");
        var rows = lines.stream().map(this::row).toList();
        return Section.of(
                words.say("report.section.severities"), words.say("report.note.severities"), "severity", rows);
    }

    private SeverityRow row(SeverityLine line) {
        return new SeverityRow(
                soc(line.soc()),
                words.whole(line.mild().patients()),
                words.whole(line.mild().events()),
                words.whole(line.moderate().patients()),
                words.whole(line.moderate().events()),
                words.whole(line.severe().patients()),
                words.whole(line.severe().events()),
                words.whole(line.unknown().patients()),
                words.whole(line.unknown().events()),
                line.soc() == null);
    }

    private record GradeRow(
            String label,
            String patients,
            String first,
            String second,
            String third,
            String fourth,
            String fifth,
            String unknown,
            Boolean whole) {}

    Section grades() {
        if (summary.worstGrades().isEmpty()) return without("report.section.grades", "report.note.noEvents");
        var rows = summary.worstGrades().stream().map(this::row).toList();
        return Section.of(words.say("report.section.grades"), words.say("report.note.grades"), "grades", rows);
    }

    private GradeRow row(GradeLine line) {
        return new GradeRow(
                soc(line.soc()),
                words.whole(line.patients()),
                words.whole(line.grade1()),
                words.whole(line.grade2()),
                words.whole(line.grade3()),
                words.whole(line.grade4()),
                words.whole(line.grade5()),
                words.whole(line.ungraded()),
                line.soc() == null);
    }

    private record InterestRow(
            String label, String patients, String events, String years, String rate, String rateInterval) {}

    Section interest() {
        if (summary.specialInterest().isEmpty()) return without("report.section.interest", "report.note.noInterest");
        var rows = summary.specialInterest().stream()
                .map(line -> new InterestRow(
                        line.name().in(words.locale()),
                        words.share(line.patients(), dosed),
                        words.whole(line.events()),
                        words.decimal(line.yearsAtRisk()),
                        words.decimal(line.rate()),
                        words.interval(line.low(), line.high())))
                .toList();
        return Section.of(words.say("report.section.interest"), words.say("report.note.interest"), "interest", rows);
    }

    /** A heading with the sentence that says why there is no table. */
    private Section without(String heading, String sentence) {
        return Section.of(words.say(heading), words.say(sentence), "answer", List.of());
    }

    private String soc(@Nullable String soc) {
        return soc == null ? words.say("report.allClasses") : SafetyPaper.soc(soc, words);
    }
}
