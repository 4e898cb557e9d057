package papilio.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import papilio.enrollment.flow.Flow;
import papilio.enrollment.flow.Problem;
import papilio.report.paper.Paper.Section;
import papilio.report.paper.PaperWords;

/** The sections that both documents have. */
final class CommonSections {
    private static final String PART = "    ";

    private final Identification identification;
    private final PaperWords words;

    CommonSections(Identification identification, PaperWords words) {
        this.identification = identification;
        this.words = words;
    }

    record AnswerRow(String words, Boolean warning) {}

    record Fact(String label, String value) {}

    record CountRow(String label, String count, String share, Boolean whole) {}

    record ReasonRow(String words, String count, String share) {}

    record PairRow(String label, String value, String secondLabel, String secondValue) {}

    record SignatureRow(String role, String name, String date) {}

    /** Above everything else; what does not add up follows at once, for it says how far the lines can be believed. */
    Section answer(List<String> lines, List<Problem> problems) {
        var rows = new ArrayList<AnswerRow>();
        for (var line : lines) rows.add(new AnswerRow(line, false));
        for (var problem : problems) rows.add(new AnswerRow("▲ " + sentence(problem, words), true));
        return Section.of(null, null, "answer", rows);
    }

    static String sentence(Problem problem, PaperWords words) {
        return words.say(
                problem.key(), problem.details().stream().map(words::whole).toArray());
    }

    Section identification() {
        var facts = new ArrayList<Fact>();
        facts.add(fact("report.fact.registryNumber", identification.study()));
        facts.add(fact("report.fact.protocol", words.text(identification.protocolVersion())));
        facts.add(fact("report.fact.ethicsNumber", words.text(identification.ethicsNumber())));
        if (identification.treatment() != null)
            facts.add(fact("report.fact.treatment", identification.treatment().in(words.locale())));
        if (identification.plannedStart() != null || identification.plannedEnd() != null)
            facts.add(fact(
                    "report.fact.planned",
                    words.date(identification.plannedStart()) + " – " + words.date(identification.plannedEnd())));
        facts.add(
                fact("report.fact.cutoff", words.say("report.fact.cutoff.words", words.date(identification.cutoff()))));
        facts.add(fact("report.fact.sites", sites()));
        return facts("report.section.identification", facts);
    }

    /** Names where a few sites are meant, else how many there are. */
    private String sites() {
        var count = words.whole(identification.sites().size());
        if (identification.allSites()) return words.say("report.sites.all", count);
        var names = identification.sites().stream()
                .map(site -> identification.siteName(site.code(), words.locale()))
                .toList();
        return words.say("report.sites.some", count, String.join(words.say("report.comma"), names));
    }

    Fact fact(String key, String value) {
        return new Fact(words.say(key), value);
    }

    Section facts(String heading, List<Fact> facts) {
        return Section.of(words.say(heading), null, "facts", facts)
                .saying(Map.of(
                        "labelHead", words.say("report.column.item"), "valueHead", words.say("report.column.value")));
    }

    /** Short values two a line: the first half on the left, the rest on the right. */
    Section pairs(String heading, List<Fact> facts) {
        var rows = new ArrayList<PairRow>();
        var half = (facts.size() + 1) / 2;
        for (var index = 0; index < half; index++) {
            var left = facts.get(index);
            var right = index + half < facts.size() ? facts.get(index + half) : new Fact("", "");
            rows.add(new PairRow(left.label(), left.value(), right.label(), right.value()));
        }
        return Section.of(words.say(heading), null, "pairs", rows)
                .saying(Map.of(
                        "labelHead", words.say("report.column.item"), "valueHead", words.say("report.column.value")));
    }

    Section flow(Flow flow) {
        var rows = new ArrayList<CountRow>();
        rows.add(count("report.flow.screened", flow.screened(), flow.screened(), true));
        rows.add(part("report.flow.screenFailures", flow.screenFailures(), flow.screened(), words));
        rows.add(part("report.flow.declined", flow.declined(), flow.screened(), words));
        rows.add(part("report.flow.inScreening", flow.inScreening(), flow.screened(), words));
        rows.add(count("report.flow.enrolled", flow.enrolled(), flow.screened(), true));
        rows.add(part("report.flow.dosed", flow.dosed(), flow.enrolled(), words));
        rows.add(part("report.flow.onTreatment", flow.onTreatment(), flow.enrolled(), words));
        rows.add(part("report.flow.discontinuedTreatment", flow.discontinuedTreatment(), flow.enrolled(), words));
        rows.add(heading(words.say("report.flow.state")));
        rows.add(part("report.flow.ongoing", flow.ongoing(), flow.enrolled(), words));
        rows.add(part("report.flow.completed", flow.completed(), flow.enrolled(), words));
        rows.add(part("report.flow.withdrawn", flow.withdrawn(), flow.enrolled(), words));
        rows.add(part("report.flow.lost", flow.lost(), flow.enrolled(), words));
        rows.add(part("report.flow.died", flow.died(), flow.enrolled(), words));
        return Section.of(words.say("report.section.flow"), words.say("report.note.flow"), "counts", rows)
                .saying(Map.of(
                        "labelHead", words.say("report.column.step"), "shareHead", words.say("report.column.share")));
    }

    CountRow count(String key, int part, int whole, boolean bold) {
        return new CountRow(words.say(key), words.whole(part), words.share(part, whole), bold);
    }

    CountRow part(String label, int part, int whole) {
        return new CountRow(PART + label, words.whole(part), words.share(part, whole), false);
    }

    private CountRow part(String key, int part, int whole, PaperWords said) {
        return part(said.say(key), part, whole);
    }

    CountRow heading(String label) {
        return new CountRow(label, "", "", true);
    }

    Section reasons(String heading, List<Reason> reasons, int whole, String shareKey) {
        var rows = new ArrayList<ReasonRow>();
        for (var reason : reasons) rows.add(row(reason, whole));
        if (rows.isEmpty()) rows.add(new ReasonRow(words.say("report.none"), "0", ""));
        return Section.of(words.say(heading), null, "reasons", rows).saying(Map.of("shareHead", words.say(shareKey)));
    }

    private ReasonRow row(Reason reason, int whole) {
        var said = reason.words() == null
                ? words.coded("report.reason.", reason.code())
                : reason.code() + "  " + reason.words().in(words.locale());
        return new ReasonRow(said, words.whole(reason.patients()), words.share(reason.patients(), whole));
    }

    Section signatures() {
        var date = words.say("report.signature.date");
        var rows = List.of(
                new SignatureRow(words.say("report.signature.investigator"), words.say("report.signature.name"), date),
                new SignatureRow(words.say("report.signature.statistician"), words.say("report.signature.name"), date),
                new SignatureRow(words.say("report.signature.committee"), words.say("report.signature.stamp"), date));
        return Section.of(words.say("report.section.signatures"), null, "signatures", rows);
    }
}
