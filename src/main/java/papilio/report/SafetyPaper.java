package papilio.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import papilio.figures.SafetyTables;
import papilio.report.SafetySummary.DeadlineLine;
import papilio.report.SafetySummary.EndLine;
import papilio.report.SafetySummary.GradeLine;
import papilio.report.SafetySummary.OverviewLine;
import papilio.report.SafetySummary.TermLine;
import papilio.report.paper.Paper.Section;
import papilio.report.paper.PaperWords;
import papilio.safety.codes.BodySystem;
import papilio.safety.codes.CodedTerms;

/** The safety summary, section by section in the order of the committee's form. */
final class SafetyPaper {
    private static final String PART = "    ";

    private final SafetySummary summary;
    private final PaperWords words;
    private final CommonSections common;
    private final int dosed;

    SafetyPaper(SafetySummary summary, PaperWords words) {
        this.summary = summary;
        this.words = words;
        this.common = new CommonSections(summary.identification(), words);
        this.dosed = summary.exposure().dosed();
    }

    List<Section> sections() {
        var sections = new ArrayList<Section>();
        sections.add(common.answer(answer(), summary.problems()));
        sections.add(common.identification());
        sections.add(period());
        sections.add(common.flow(summary.flow()));
        sections.add(exposure());
        if (!summary.exposure().given().isEmpty()) sections.add(given());
        sections.add(overview());
        sections.add(terms("report.section.terms", summary.terms()));
        sections.add(grades());
        if (!summary.specialInterest().isEmpty()) sections.add(interest());
        sections.add(terms("report.section.seriousTerms", summary.seriousTerms()));
        sections.add(new SeriousListing(words).section(summary.serious()));
        sections.add(ends("report.section.deaths", summary.deaths()));
        sections.add(common.reasons(
                "report.section.endReasons",
                summary.endReasons(),
                summary.flow().endedEarly(),
                "report.of.endedEarly"));
        sections.add(ends("report.section.withdrawals", summary.withdrawals()));
        if (!summary.deadlines().isEmpty()) sections.add(deadlines());
        sections.add(common.signatures());
        return sections;
    }

    /** What the committee asks, in five lines. */
    List<String> answer() {
        var all = summary.group(SafetyGroups.ALL);
        var serious = summary.group(SafetyGroups.SERIOUS);
        return List.of(
                words.say(
                        "report.answer.exposed",
                        words.whole(dosed),
                        words.decimal(summary.exposure().patientYears()),
                        words.date(summary.identification().cutoff())),
                words.say(
                        "report.answer.events",
                        words.whole(all.events()),
                        words.share(all.patients(), dosed),
                        words.interval(all.percentLow(), all.percentHigh())),
                words.say(
                        "report.answer.serious",
                        words.whole(serious.events()),
                        words.share(serious.patients(), dosed),
                        words.interval(serious.percentLow(), serious.percentHigh())),
                words.say(
                        "report.answer.deaths",
                        words.share(summary.deaths().size(), summary.flow().enrolled())),
                words.say(
                        "report.answer.ended",
                        words.share(summary.flow().endedEarly(), summary.flow().enrolled()),
                        words.whole(ofReason("ADVERSE_EVENT"))));
    }

    private int ofReason(String code) {
        return summary.endReasons().stream()
                .filter(reason -> reason.code().equals(code))
                .mapToInt(Reason::patients)
                .sum();
    }

    private Section period() {
        var facts = List.of(
                common.fact(
                        "report.fact.cumulative",
                        words.say(
                                "report.fact.period",
                                words.date(summary.firstDoseOn()),
                                words.date(summary.identification().cutoff()))),
                common.fact("report.fact.population", words.say("report.fact.population.words")),
                common.fact("report.fact.emergent", words.say("report.fact.emergent.words")));
        return common.facts("report.section.period", facts);
    }

    private Section exposure() {
        var exposure = summary.exposure();
        var facts = List.of(
                common.fact("report.fact.dosed", words.share(dosed, exposure.enrolled())),
                common.fact("report.fact.patientYears", words.decimal(exposure.patientYears())));
        return common.facts("report.section.exposure", facts);
    }

    private Section given() {
        var rows = summary.exposure().given().stream()
                .map(given -> new CommonSections.CountRow(
                        amount(given), words.whole(given.patients()), words.whole(given.doses()), false))
                .toList();
        return Section.of(null, null, "counts", rows)
                .saying(Map.of(
                        "labelHead", words.say("report.column.dose"), "shareHead", words.say("report.column.doses")));
    }

    private String amount(SafetySummary.Given given) {
        var amount = given.amount() == null
                ? words.text(null)
                : given.amount().stripTrailingZeros().toPlainString();
        return given.unit() == null ? amount : amount + "\u00a0" + given.unit();
    }

    private record OverviewRow(
            String label, String patients, String interval, String events, String rate, String rateInterval) {}

    private Section overview() {
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

    private Section terms(String heading, List<TermLine> lines) {
        var rows = new ArrayList<TermRow>();
        for (var line : lines) {
            rows.add(new TermRow(
                    line.term() == null ? soc(line.soc()) : PART + term(line.term(), words),
                    words.share(line.patients(), dosed),
                    words.whole(line.events()),
                    words.decimal(line.per100()),
                    line.term() == null));
        }
        return Section.of(words.say(heading), words.say("report.note.terms"), "terms", rows);
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

    private Section grades() {
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

    private Section interest() {
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

    private record EndRow(String patient, String site, String day, String reason) {}

    private Section ends(String heading, List<EndLine> lines) {
        var rows = lines.stream()
                .map(line -> new EndRow(
                        line.patientNo(),
                        line.site(),
                        words.date(line.on()),
                        words.coded("report.reason.", line.reason())))
                .collect(Collectors.toCollection(ArrayList::new));
        if (rows.isEmpty()) rows.add(new EndRow(words.say("report.none"), "", "", ""));
        return Section.of(words.say(heading), null, "ends", rows);
    }

    private record DeadlineRow(String rule, String started, String onTime, String late, String open, String overdue) {}

    private Section deadlines() {
        var rows = summary.deadlines().stream().map(this::row).toList();
        return Section.of(words.say("report.section.deadlines"), words.say("report.note.deadlines"), "deadlines", rows);
    }

    private DeadlineRow row(DeadlineLine line) {
        return new DeadlineRow(
                words.coded("report.rule.", line.rule()),
                words.whole(line.started()),
                words.whole(line.onTime()),
                words.whole(line.late()),
                words.whole(line.open()),
                words.whole(line.overdue()));
    }

    private String soc(@Nullable String soc) {
        return soc == null ? words.say("report.allClasses") : soc(soc, words);
    }

    /** In the reader's language where the term is one of the known ones; else as it was coded. */
    static String term(String term, PaperWords words) {
        if (!PaperWords.isChinese(words.locale())) return term;
        return CodedTerms.chinese(term).orElse(term);
    }

    /** In the reader's language where the class is one of the known ones. */
    static String soc(String soc, PaperWords words) {
        if (SafetyTables.UNCODED.equals(soc)) return words.say("report.uncoded");
        return BodySystem.of(soc)
                .map(system -> PaperWords.isChinese(words.locale())
                        ? words.coded("safety.soc.", system.name())
                        : system.english())
                .orElse(soc);
    }
}
