package papilio.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventContent;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;
import papilio.safety.codes.CtcaeTerms;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.codes.Severity;
import papilio.shared.PartialDate;
import papilio.shared.ui.Formats;

/** All that is said about an event, short facts first, long texts below. */
public final class EventFactsPanel extends Div {
    private final EventWords words;
    private final DescriptionList facts = new DescriptionList();

    /** {@code links}: what the event is linked to, each a door; {@code list}: the door to a list of expected reactions by its name. */
    public EventFactsPanel(
            EventWords words, EventContent event, Collection<Anchor> links, Function<String, Anchor> list) {
        this.words = words;
        facts.addClassName("facts");
        addClassName("event-facts");
        add(facts);
        if (event.gradeFourNotLifeThreatening()) gradeFour();
        fact(event.grade() == null ? "severity" : "grade", grade(event));
        fact("serious", seriousness(event));
        fact("onsetToEnd", period(event));
        fact("outcome", words.value("outcome", name(event.outcome())));
        fact("causality", investigator(event));
        fact("sponsorCausality", scaled(event.sponsorCausality(), event.sponsorScale()));
        listed(event, list);
        coded("actionTaken", event.actionTaken());
        if (event.dechallenge() != null || event.rechallenge() != null) fact("challenges", challenges(event));
        if (event.diedOn() != null) fact("diedOn", Formats.date(event.diedOn()));
        if (event.specialInterest() != null) fact("specialInterest", words.interest(event.specialInterest()));
        other("codedTerm", event, event.codedTerm());
        fact("soc", words.value("soc", event.soc()));
        if (!Objects.equals(event.termEn(), event.codedTerm())) other("termEn", event, event.termEn());
        fact(
                "awareAt",
                words.value(
                        "awareAt",
                        event.awareAt() == null ? null : event.awareAt().toString()));
        if (event.reportedOn() != null) fact("reportedOn", Formats.date(event.reportedOn()));
        linked(links);
        text("treatmentGiven", event.treatmentGiven());
        text("narrative", event.narrative());
    }

    private void gradeFour() {
        var line = new Paragraph(getTranslation("safety.form.gradeFour"));
        line.addClassNames("attention", "small");
        add(line);
    }

    /** With the scale, or the word that an import brought. */
    private String investigator(EventContent event) {
        var judged = words.value("causality", name(event.causality()));
        if (event.causalityScale() != null)
            return getTranslation(
                    "shared.bracketed", judged, words.value("causalityScale", name(event.causalityScale())));
        return event.causalityRecorded() == null
                ? judged
                : getTranslation("shared.bracketed", judged, event.causalityRecorded());
    }

    /** A name of the event that does not stand in the title already. */
    private void other(String field, EventContent event, @Nullable String name) {
        if (name == null) return;
        var shown = words.value(field, name);
        if (!shown.equalsIgnoreCase(words.title(event))) fact(field, shown);
    }

    private String grade(EventContent event) {
        var severity = words.value("severity", name(event.severity()));
        var number = event.grade();
        if (number == null || number < 1 || number > 5) return severity;
        var special = event.codedTerm() == null
                ? null
                : CtcaeTerms.named(event.codedTerm())
                        .map(term -> term.grade(number, getLocale()))
                        .orElse(null);
        var grade = words.grade(number, special);
        return event.severity() == Severity.ofGrade(number) ? grade : grade + " · " + severity;
    }

    /** With the version of the list by which it was judged, which is a door to it. */
    private void listed(EventContent event, Function<String, Anchor> list) {
        var answer = words.value(
                "listed", event.listed() == null ? null : event.listed().toString());
        if (event.listedBy() == null) fact("listed", answer);
        else pair("listed", new Span(answer + " "), list.apply(event.listedBy()));
    }

    private String scaled(@Nullable Causality judged, @Nullable CausalityScale scale) {
        var word = words.value("sponsorCausality", name(judged));
        return scale == null
                ? word
                : getTranslation("shared.bracketed", word, words.value("causalityScale", scale.name()));
    }

    private String seriousness(EventContent event) {
        var answer = words.value("serious", Boolean.toString(event.serious()));
        if (event.criteria().isEmpty()) return answer;
        return getTranslation(
                "shared.said", answer, words.value("criteria", SeriousnessCriterion.join(event.criteria())));
    }

    private static String period(EventContent event) {
        return text(event.onset()) + " – "
                + (event.ended() == null ? "" : event.ended().text());
    }

    private String challenges(EventContent event) {
        return words.value("dechallenge", name(event.dechallenge()))
                + " / "
                + words.value("rechallenge", name(event.rechallenge()));
    }

    private void coded(String field, @Nullable Enum<?> value) {
        fact(field, words.value(field, name(value)));
    }

    private void fact(String field, String value) {
        pair(field, new Span(value));
    }

    private void pair(String field, Component... value) {
        var pair = new Div(new DescriptionList.Term(words.field(field)), new DescriptionList.Description(value));
        facts.getElement().appendChild(pair.getElement());
    }

    private void linked(Collection<Anchor> links) {
        if (links.isEmpty()) return;
        var label = new Span(words.field("links"));
        label.addClassNames("muted", "small");
        var doors = new UnorderedList();
        doors.addClassName("linked-records");
        links.forEach(door -> doors.add(new ListItem(door)));
        var block = new Div(label, doors);
        block.addClassName("event-text");
        add(block);
    }

    private void text(String field, @Nullable String value) {
        if (value == null) return;
        var label = new Span(words.field(field));
        label.addClassNames("muted", "small");
        var block = new Div(label, new Div(value));
        block.addClassName("event-text");
        add(block);
    }

    private static String text(@Nullable PartialDate date) {
        return date == null ? Formats.UNKNOWN : date.text();
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
