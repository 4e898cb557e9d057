package papilio.report;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.report.CaseForm.Lab;
import papilio.report.paper.PaperWords;

/** Box 7 with 13: the reaction as it was reported and coded, its course, laboratory values with ranges, and what was judged of it. */
final class CaseStory {
    private final CaseForm form;
    private final PaperWords words;

    CaseStory(CaseForm form, PaperWords words) {
        this.form = form;
        this.words = words;
    }

    String tell() {
        return Stream.of(
                        name(),
                        graded(),
                        course(),
                        labelled("treatmentGiven"),
                        laboratory(),
                        causality("causality", "causalityScale", "causalityRecorded"),
                        causality("sponsorCausality", "sponsorScale", null),
                        listed(),
                        coded("dechallenge"),
                        coded("rechallenge"),
                        form.said("narrative"))
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** As reported, then the dictionary's term and class. */
    String name() {
        var term = Objects.requireNonNullElse(form.said("term"), "");
        var english = form.said("termEn");
        var reported = english == null || english.equals(term) ? term : term + " / " + english;
        var dictionary = form.said("codedTerm");
        if (dictionary == null) return words.say("report.cioms.reported", reported);
        var soc = form.said("soc");
        return words.say(
                "report.cioms.coded",
                reported,
                SafetyPaper.term(dictionary, words),
                soc == null ? words.text(null) : SafetyPaper.soc(soc, words));
    }

    private String graded() {
        var grade = form.said("grade");
        var special = form.said("specialInterest");
        var first = grade == null
                ? words.coded("safety.severity.", form.said("severity"))
                : words.say("report.listing.grade", grade);
        return special == null
                ? first
                : first + words.say("report.cioms.semicolon") + words.say("report.listing.special", special);
    }

    private String course() {
        var died = form.said("diedOn");
        return words.say(
                        "report.cioms.course",
                        words.text(form.said("onset")),
                        words.text(form.said("ended")),
                        words.coded("safety.outcome.", form.said("outcome")),
                        words.coded("safety.action.", form.said("actionTaken")))
                + (died == null ? "" : " " + words.say("report.cioms.died", died));
    }

    private @Nullable String labelled(String field) {
        var value = form.said(field);
        return value == null ? null : words.say("report.cioms.said", words.coded("safety.field.", field), value);
    }

    private @Nullable String coded(String field) {
        var value = form.said(field);
        return value == null
                ? null
                : words.say(
                        "report.cioms.said",
                        words.coded("safety.field.", field),
                        words.coded("safety." + field + ".", value));
    }

    private @Nullable String laboratory() {
        if (form.laboratory().isEmpty()) return null;
        return words.say(
                "report.cioms.said",
                words.say("report.cioms.laboratory"),
                form.laboratory().stream()
                        .map(this::value)
                        .collect(Collectors.joining(words.say("report.cioms.semicolon"))));
    }

    private String value(Lab lab) {
        var unit = lab.unit() == null ? "" : "\u00a0" + printable(lab.unit());
        return words.say("report.cioms.value", words.date(lab.on()), lab.name(), lab.value() + unit, range(lab));
    }

    /** The print's font has no raised digits beyond 3, and a unit must not lose one: 10⁹/L is printed 10^9/L. */
    static String printable(String unit) {
        return unit.replaceAll("([⁰⁴-⁹])", "^$1")
                .codePoints()
                .map(sign -> sign == '⁰' || sign >= '⁴' && sign <= '⁹' ? '0' + sign - '⁰' : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String range(Lab lab) {
        if (lab.low() != null && lab.high() != null)
            return words.say(
                    "report.cioms.range", lab.low().toPlainString(), lab.high().toPlainString());
        if (lab.high() != null)
            return words.say("report.cioms.range.upTo", lab.high().toPlainString());
        if (lab.low() != null)
            return words.say("report.cioms.range.from", lab.low().toPlainString());
        return words.say("report.cioms.noRange");
    }

    /** The judgement with its scale, or the word that an import brought. */
    private String causality(String field, String scale, @Nullable String recorded) {
        var judged = form.said(field);
        var raw = recorded == null ? null : form.said(recorded);
        var word = judged == null && raw != null ? raw : words.coded("safety.causality.", judged);
        var on = form.said(scale);
        return words.say(
                "report.cioms.said",
                words.coded("safety.field.", field),
                on == null ? word : words.say("report.cioms.onScale", word, words.coded("safety.scale.", on)));
    }

    private String listed() {
        var listed = form.said("listed");
        var answer = words.say(
                listed == null
                        ? "report.cioms.listed.unknown"
                        : Boolean.parseBoolean(listed) ? "report.cioms.listed.yes" : "report.cioms.listed.no");
        var by = form.said("listedBy");
        return by == null ? answer : words.say("report.cioms.listedBy", answer, by);
    }
}
