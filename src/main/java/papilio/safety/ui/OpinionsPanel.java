package papilio.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventContent;
import papilio.safety.ReplacedOpinion;
import papilio.safety.ReplacedOpinion.Side;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;
import papilio.safety.version.EventVersionRow;
import papilio.shared.ui.Badge;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;

/** What investigator and sponsor said about the cause, each time one of them said it, and what follows for reporting. */
final class OpinionsPanel extends Section {
    private final EventWords words;

    /**
     * {@code versions} newest first; {@code replaced}: what was said before and is in no version; {@code maker}: what a
     * person who made a version is called.
     */
    OpinionsPanel(
            EventWords words,
            EventContent content,
            List<EventVersionRow> versions,
            List<ReplacedOpinion> replaced,
            ZoneId zone,
            Function<String, String> maker) {
        this.words = words;
        addClassName("opinions");
        var said = said(versions.reversed());
        setVisible(!said.isEmpty()
                || !replaced.isEmpty()
                || content.assessorsDisagree()
                || content.serious() && !content.assessed());
        add(new H2(getTranslation("safety.opinions")));
        if (content.assessorsDisagree()) add(disagreement(content));
        add(new Paragraph(why(content)));
        if (!replaced.isEmpty()) add(earlier(replaced, zone, maker));
        if (!said.isEmpty()) add(table(said, zone, maker));
    }

    /** The versions in which one of the two said something new. */
    private static List<EventVersionRow> said(List<EventVersionRow> oldestFirst) {
        var said = new ArrayList<EventVersionRow>();
        Map<String, String> before = Map.of();
        for (var version : oldestFirst) {
            if (!same(before, version.content(), "causality") || !same(before, version.content(), "sponsorCausality"))
                said.add(version);
            before = version.content();
        }
        return said;
    }

    private static boolean same(Map<String, String> before, Map<String, String> now, String field) {
        var scale = scale(field);
        return Objects.equals(before.get(field), now.get(field)) && Objects.equals(before.get(scale), now.get(scale));
    }

    private Component disagreement(EventContent content) {
        var line = new Paragraph(
                new Badge(getTranslation("safety.opinions.disagreement"), "attention"),
                new Span(" "
                        + getTranslation(
                                "safety.opinions.disagree",
                                word(content.causality()),
                                word(content.sponsorCausality()))));
        line.addClassName("disagreement");
        return line;
    }

    /** The conservative rule in words. */
    private String why(EventContent content) {
        var site = content.causality();
        var sponsor = content.sponsorCausality();
        if (site == null && sponsor == null)
            return getTranslation(
                    content.serious() ? "safety.opinions.why.nobody.serious" : "safety.opinions.why.nobody");
        if (!content.related()) return getTranslation("safety.opinions.why.notRelated");
        if (content.assessorsDisagree()) return getTranslation("safety.opinions.why.cautious");
        if (site != null && sponsor != null) return getTranslation("safety.opinions.why.both");
        var only = Objects.requireNonNull(site == null ? sponsor : site);
        if (only == Causality.CONDITIONAL || only == Causality.UNASSESSABLE)
            return getTranslation("safety.opinions.why.undecided", word(only));
        return getTranslation(
                site == null ? "safety.opinions.why.sponsor" : "safety.opinions.why.investigator", word(only));
    }

    private PlainTable earlier(List<ReplacedOpinion> replaced, ZoneId zone, Function<String, String> maker) {
        var table = new PlainTable(getTranslation("safety.opinions.earlier"))
                .words(getTranslation("safety.opinions.earlier"))
                .words(getTranslation("safety.opinions.said"))
                .words(getTranslation("safety.opinions.until"))
                .words(getTranslation("safety.opinions.by"))
                .words(words.field("reason"));
        for (var one : replaced)
            table.row(
                    new Span(words.field(one.side() == Side.INVESTIGATOR ? "causality" : "sponsorCausality")),
                    new Span(scaled(word(one.causality()), one.scale())),
                    new Span(Formats.minute(one.replacedAt(), zone)),
                    new Span(maker.apply(one.replacedBy())),
                    new Span(Formats.text(one.reason())));
        return table;
    }

    private String scaled(String word, @Nullable CausalityScale scale) {
        return scale == null
                ? word
                : getTranslation("shared.bracketed", word, words.value("causalityScale", scale.name()));
    }

    private PlainTable table(List<EventVersionRow> said, ZoneId zone, Function<String, String> maker) {
        var table = new PlainTable(getTranslation("safety.opinions"))
                .words(getTranslation("safety.opinions.version"))
                .words(words.field("causality"))
                .words(words.field("sponsorCausality"))
                .words(getTranslation("safety.opinions.when"))
                .words(getTranslation("safety.opinions.by"));
        Map<String, String> before = Map.of();
        for (var version : said) {
            table.row(
                    new Span(Integer.toString(version.number())),
                    opinion(before, version.content(), "causality"),
                    opinion(before, version.content(), "sponsorCausality"),
                    new Span(Formats.minute(version.madeAt(), zone)),
                    new Span(maker.apply(version.by())));
            before = version.content();
        }
        return table;
    }

    /** What is new stands out, what was said before stands back. */
    private Component opinion(Map<String, String> before, Map<String, String> now, String field) {
        var word = words.value(field, now.get(field));
        var scale = now.get(scale(field));
        var cell = new Span(
                scale == null ? word : getTranslation("shared.bracketed", word, words.value("causalityScale", scale)));
        cell.addClassName(same(before, now, field) ? "muted" : "who");
        return cell;
    }

    private static String scale(String field) {
        return field.equals("causality") ? "causalityScale" : "sponsorScale";
    }

    private String word(@Nullable Causality causality) {
        return words.value("causality", causality == null ? null : causality.name());
    }
}
