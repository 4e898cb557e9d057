package papilio.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import papilio.figures.SafetyTables;
import papilio.report.SafetySummary.DeadlineLine;
import papilio.report.SafetySummary.EndLine;
import papilio.report.paper.Paper.Section;
import papilio.report.paper.PaperWords;
import papilio.report.safety.LateReport;
import papilio.safety.codes.BodySystem;
import papilio.safety.codes.CodedTerms;

/** The safety summary, section by section in the order of the committee's form. */
final class SafetyPaper {
    private final SafetySummary summary;
    private final PaperWords words;
    private final CommonSections common;
    private final EventSections tables;
    private final ConductSections conduct;
    private final int dosed;

    SafetyPaper(SafetySummary summary, PaperWords words) {
        this.summary = summary;
        this.words = words;
        this.common = new CommonSections(summary.identification(), words);
        this.tables = new EventSections(summary, words);
        this.conduct = new ConductSections(summary, words);
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
        sections.add(conduct.adherence());
        sections.add(tables.overview());
        sections.add(tables.terms("report.section.terms", summary.terms()));
        sections.add(tables.severities());
        sections.add(tables.grades());
        sections.add(
                tables.terms("report.section.relatedTerms", summary.breakdown().related()));
        sections.add(tables.terms("report.section.seriousTerms", summary.seriousTerms()));
        sections.add(tables.interest());
        sections.add(new ShiftSection(words).section(summary.breakdown().laboratory()));
        sections.add(new SeriousListing(words).section(summary.serious()));
        sections.add(deaths());
        sections.addAll(deadlines());
        sections.addAll(conduct.deviations());
        sections.add(common.reasons(
                "report.section.endReasons",
                summary.endReasons(),
                summary.flow().endedEarly(),
                "report.of.endedEarly"));
        sections.add(withdrawals());
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

    private record EndRow(String patient, String site, String day, String reason) {}

    private Section deaths() {
        return ends("report.section.deaths", summary.deaths(), this::fatalEvents)
                .saying(Map.of("reasonHead", words.say("report.column.fatalEvents")));
    }

    private Section withdrawals() {
        return ends(
                        "report.section.withdrawals",
                        summary.withdrawals(),
                        line -> words.coded("report.reason.", line.reason()))
                .saying(Map.of("reasonHead", words.say("report.column.reason")));
    }

    private Section ends(String heading, List<EndLine> lines, Function<EndLine, String> why) {
        var rows = lines.stream()
                .map(line -> new EndRow(line.patientNo(), line.site(), words.date(line.on()), why.apply(line)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (rows.isEmpty()) rows.add(new EndRow(words.say("report.none"), "", "", ""));
        return Section.of(words.say(heading), null, "ends", rows);
    }

    /** The fatal events of a patient with their numbers, else that death was recorded. */
    private String fatalEvents(EndLine line) {
        var events = summary.serious().stream()
                .filter(event -> event.fatal() && event.patientNo().equals(line.patientNo()))
                .map(event -> term(Objects.requireNonNullElse(event.codedTerm(), event.term()), words) + " ("
                        + event.eventNo() + ")")
                .collect(Collectors.joining(words.say("report.comma")));
        return events.isEmpty() ? words.coded("report.reason.", line.reason()) : events;
    }

    private record DeadlineRow(String rule, String started, String onTime, String late, String open, String overdue) {}

    private record LateRow(String event, String rule, String aware, String due, String sent, String reason) {}

    /** How many of each rule were met, then those that were not, one by one. */
    private List<Section> deadlines() {
        var heading = words.say("report.section.deadlines");
        if (summary.deadlines().isEmpty())
            return List.of(Section.of(heading, words.say("report.note.noDeadlines"), "answer", List.of()));
        var sections = new ArrayList<Section>();
        sections.add(Section.of(
                heading,
                words.say("report.note.deadlines"),
                "deadlines",
                summary.deadlines().stream().map(this::row).toList()));
        if (!summary.late().isEmpty())
            sections.add(Section.of(
                    words.say("report.section.late"),
                    null,
                    "late",
                    summary.late().stream().map(this::row).toList()));
        return sections;
    }

    private DeadlineRow row(DeadlineLine line) {
        return new DeadlineRow(
                words.coded("report.rule.", line.rule()),
                words.whole(line.started()),
                words.share(line.onTime(), line.onTime() + line.late() + line.overdue()),
                words.whole(line.late()),
                words.whole(line.open()),
                words.whole(line.overdue()));
    }

    private LateRow row(LateReport line) {
        return new LateRow(
                line.eventNo(),
                words.coded("report.rule.", line.rule()),
                words.date(line.awareOn()),
                words.date(line.dueOn()),
                line.sentOn() == null ? words.say("report.late.notSent") : words.date(line.sentOn()),
                words.text(line.reason()));
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
