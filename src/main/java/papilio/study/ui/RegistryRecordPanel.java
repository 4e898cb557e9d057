package papilio.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.shared.ui.Badge;
import papilio.study.Criterion;
import papilio.study.StudyRecord;
import papilio.study.registry.RegistryRecord;

/** The registry record the way the public registry page shows it. */
public final class RegistryRecordPanel extends Section {
    private final transient RegistryRecord record;
    private final transient UnaryOperator<String> words;

    public RegistryRecordPanel(StudyRecord study, List<Criterion> criteria) {
        record = study.record();
        words = isChinese() ? study.chinese() : UnaryOperator.identity();
        addClassNames("panel", "registry-record");
        getElement().setAttribute("aria-label", getTranslation("study.registry"));
        add(head(study), new RegistryFacts(record, words));
        section("study.registry.summary", summary(study));
        section("study.registry.eligibility", criteria(criteria));
        section("study.registry.arms", list(record.treatment().arms(), this::arm));
        section("study.registry.interventions", list(record.treatment().interventions(), this::intervention));
        section("study.registry.primary", list(record.outcomes().primary(), this::outcome));
        section("study.registry.secondary", list(record.outcomes().secondary(), this::outcome));
        section("study.registry.other", list(record.outcomes().other(), this::outcome));
        section("study.registry.contacts", contacts());
        section("study.registry.locations", list(record.contacts().locations(), this::location));
        section("study.registry.references", list(record.references(), reference -> english(reference.citation())));
    }

    private Component head(StudyRecord study) {
        var chinese = isChinese() ? study.titleZh() : null;
        var title = new H2(chinese == null ? record.identity().briefTitle() : chinese);
        if (chinese == null) title.getElement().setAttribute("lang", "en");
        var page = new Anchor("https://clinicaltrials.gov/study/" + record.nctId(), record.nctId(), AnchorTarget.BLANK);
        page.getElement().setAttribute("rel", "noopener noreferrer");
        var chips = new Div(page, new Badge(term(record.progress().overallStatus()), "accent"));
        chips.addClassName("chips");
        var head = new Div(title);
        var official = record.identity().officialTitle();
        if (official != null && !official.equals(record.identity().briefTitle())) head.add(english(official));
        head.add(chips);
        return head;
    }

    private Component summary(StudyRecord study) {
        var text = new Div();
        var chinese = study.summaryZh();
        var english = record.description().briefSummary();
        if (isChinese() && chinese != null) text.add(new Paragraph(chinese));
        else if (english != null) text.add(paragraphs(english));
        var details = record.description().detailedDescription();
        if (details != null) text.add(new Details(getTranslation("study.registry.details"), paragraphs(details)));
        return text;
    }

    private Component criteria(List<Criterion> criteria) {
        var both = new Div();
        if (criteria.isEmpty()) return both;
        both.add(new H3(getTranslation("study.registry.inclusion")), numbered(criteria, true));
        both.add(new H3(getTranslation("study.registry.exclusion")), numbered(criteria, false));
        return both;
    }

    private Component numbered(List<Criterion> criteria, boolean inclusion) {
        var list = new UnorderedList();
        list.addClassName("criteria");
        criteria.stream().filter(one -> one.inclusion() == inclusion).forEach(one -> {
            var code = new Span(one.code());
            code.addClassName("criterion-code");
            var text = new Span(one.text(getLocale()));
            if (!isChinese() || one.textZh() == null) text.getElement().setAttribute("lang", "en");
            list.add(new ListItem(code, text));
        });
        return list;
    }

    private Component arm(RegistryRecord.Arm arm) {
        return english(joined(arm.label(), arm.description()), term(arm.type()));
    }

    private Component intervention(RegistryRecord.Intervention given) {
        return english(joined(given.name(), given.description()), term(given.type()));
    }

    private Component outcome(RegistryRecord.Outcome outcome) {
        return english(Stream.of(outcome.measure(), outcome.description(), outcome.timeFrame())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
    }

    private Component contacts() {
        var central = record.contacts().central().stream()
                .map(one -> english(Stream.of(one.name(), one.phone(), one.email())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "))));
        var officials = record.contacts().officials().stream()
                .map(one -> english(joined(one.name(), one.affiliation()), term(one.role())));
        return list(Stream.concat(central, officials).toList(), Function.identity());
    }

    private Component location(RegistryRecord.Location place) {
        return english(
                Stream.of(place.facility(), place.city(), place.province(), place.country())
                        .filter(Objects::nonNull)
                        .map(words)
                        .collect(Collectors.joining(isChinese() ? "，" : ", ")),
                place.status() == null ? "" : term(place.status()));
    }

    /** A heading and its content; what the record does not have has no heading. */
    private void section(String heading, Component content) {
        if (content.getElement().getChildCount() == 0) return;
        add(new H3(getTranslation(heading)), content);
    }

    private static <T> Component list(List<T> items, Function<T, Component> line) {
        var list = new UnorderedList();
        items.forEach(item -> list.add(new ListItem(line.apply(item))));
        return list;
    }

    private static Component english(String text) {
        var span = new Span(text);
        if (text.codePoints().noneMatch(Character::isIdeographic))
            span.getElement().setAttribute("lang", "en");
        return span;
    }

    private static Component english(String text, String termAfter) {
        var line = new Span(english(text));
        if (!termAfter.isEmpty()) {
            var term = new Span(" (" + termAfter + ")");
            term.addClassName("muted");
            line.add(term);
        }
        return line;
    }

    private static Component paragraphs(String text) {
        var all = new Div();
        all.getElement().setAttribute("lang", "en");
        for (var paragraph : text.split("\\n\\s*\\n")) all.add(new Paragraph(paragraph));
        return all;
    }

    private static String joined(String first, @Nullable String second) {
        return second == null ? first : first + " · " + second;
    }

    private String term(@Nullable String code) {
        return RegistryTerm.words(this, code);
    }

    private boolean isChinese() {
        return Locale.CHINESE.getLanguage().equals(getLocale().getLanguage());
    }
}
