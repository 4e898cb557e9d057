package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.safety.signal.Proposal;
import papilio.safety.signal.SignalAnchor;
import papilio.safety.signal.SignalFilter;
import papilio.safety.signal.SignalRow;
import papilio.safety.signal.SignalRule;
import papilio.safety.signal.SignalState;
import papilio.shared.ui.Badge;
import papilio.shared.ui.Doors;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;
import papilio.site.SiteRow;
import papilio.study.SpecialInterest;
import papilio.study.StudySettings;

/** What laboratory values and terms suggest: the investigator accepts or dismisses, everybody else sees it. */
class SignalsPanel extends Div {
    private static final int PAGE = 25;

    private final transient SafetyDesk desk;
    private final StudySettings study;
    private final transient SignalFilter filter;
    private final List<SpecialInterest> interests;
    private final SignalWords words;
    private final PlainTable table = new PlainTable(getTranslation("safety.tab.SIGNALS"));
    private final Div foot = new Div();
    private transient @Nullable SignalSide open;

    SignalsPanel(SafetyDesk desk, StudySettings study, Map<String, String> address) {
        this.desk = desk;
        this.study = study;
        filter = SignalFilters.of(address);
        interests = desk.studies.specialInterests(study.code());
        words = new SignalWords(this, getLocale(), interests);
        addClassNames("with-side", "deadline-board");
        var left = new Div(board(), new QuietSitesPanel(desk, study));
        add(left);
    }

    private Component board() {
        var note = new Paragraph(getTranslation(
                "safety.signal.note", desk.signals.limits(study.code()).hyDays()));
        note.addClassNames("muted", "small");
        var board = new Section(chips(), choices(), note);
        board.addClassName("panel");
        var first = read(null);
        if (first.isEmpty()) {
            board.add(new EmptyState(
                    getTranslation("safety.signal.what"),
                    getTranslation(interests.isEmpty() ? "safety.signal.noInterests" : "safety.signal.none")));
            return board;
        }
        for (var header : List.of("patient", "rule", "value", "on", "grade", "state", "action"))
            table.words(getTranslation("safety.signal.column." + header));
        var scroll = new Div(table);
        scroll.addClassName("scroll-x");
        board.add(scroll, foot, new SignalsCsv(desk, study, filter, words));
        append(first);
        return board;
    }

    private Component chips() {
        var chips = new UnorderedList();
        chips.addClassName("chips");
        desk.signals
                .counts(study.code(), filter)
                .forEach((state, count) -> chips.add(new ListItem(chip(state, count))));
        return chips;
    }

    private Anchor chip(SignalState state, long count) {
        var chip = new Anchor(
                Doors.to("safety", study.code(), SignalFilters.address(SignalFilters.with(filter, state))),
                getTranslation("safety.signal.state." + state.name()) + " " + count);
        chip.addClassName("chip");
        if (state == filter.state()) {
            chip.addClassName("accent");
            chip.getElement().setAttribute("aria-current", "true");
        }
        return chip;
    }

    private Component choices() {
        var sites = desk.sites.sites(study.code()).stream().map(SiteRow::code).toList();
        var rules = interests.stream()
                .flatMap(one -> SignalRule.of(one.code()).stream())
                .toList();
        var choices = new Div(
                new FilterChoice<>(
                        "safety.signal.column.rule",
                        rules,
                        filter.rule(),
                        one -> words.rule(one.name()),
                        one -> go(new SignalFilter(filter.state(), one, filter.site()))),
                new FilterChoice<>(
                        "safety.filter.site",
                        sites,
                        filter.site(),
                        one -> one,
                        one -> go(new SignalFilter(filter.state(), filter.rule(), one))));
        choices.addClassNames("toolbar", "deadline-choices");
        return choices;
    }

    private void go(SignalFilter wanted) {
        UI.getCurrent().navigate("safety", Doors.query(study.code(), SignalFilters.address(wanted)));
    }

    private void append(List<SignalRow> page) {
        page.stream().limit(PAGE).forEach(this::line);
        foot.removeAll();
        if (page.size() <= PAGE) return;
        var last = page.get(PAGE - 1);
        foot.add(new Button(getTranslation("safety.queue.more"), click -> append(read(SignalAnchor.after(last)))));
    }

    private List<SignalRow> read(@Nullable SignalAnchor after) {
        return desk.signals.page(study.code(), filter, after, PAGE + 1);
    }

    private void line(SignalRow row) {
        table.row(
                PlainTable.door(Doors.to("patients/" + row.patientNo(), study.code()), row.patientNo()),
                rule(row),
                new Span(words.facts(row)),
                new Span(Formats.date(row.seenOn())),
                new Span(row.grade() == null ? Formats.UNKNOWN : Formats.whole(row.grade(), getLocale())),
                state(row),
                actions(row));
    }

    private Component rule(SignalRow row) {
        var name = new Span(words.rule(row.ruleCode()));
        if (!row.alert()) return name;
        var both = new Div(name, new Badge(getTranslation("safety.signal.alert"), "overdue"));
        both.addClassName("stacked");
        return both;
    }

    private Component state(SignalRow row) {
        var lines = new Div(
                new Span(getTranslation("safety.signal.state." + row.state().name())));
        lines.addClassName("stacked");
        if (row.eventNo() != null)
            lines.add(PlainTable.door(
                    Doors.to("safety/" + row.eventNo(), study.code(), Map.of("group", "ALL")), row.eventNo()));
        if (row.decidedBy() != null && row.decidedAt() != null) {
            var who = new Span(words.by(row.decidedBy()) + " " + Formats.minute(row.decidedAt(), study.zone()));
            who.addClassNames("small", "muted");
            lines.add(who);
        }
        if (row.reason() != null) {
            var why = new Span(row.reason());
            why.addClassNames("small", "muted");
            lines.add(why);
        }
        return lines;
    }

    private @Nullable Component actions(SignalRow row) {
        if (row.state() != SignalState.OPEN || !desk.assesses()) return null;
        var event = row.about() == Proposal.About.ADVERSE_EVENT;
        var accept = button(event ? "safety.signal.mark" : "safety.signal.accept", row);
        accept.addClickListener(click -> show(SignalSide.accepting(desk, study, row, words, after(accept)), accept));
        var dismiss = button("safety.signal.dismiss", row);
        dismiss.addClickListener(
                click -> show(SignalSide.dismissing(desk, study, row, words, after(dismiss)), dismiss));
        var both = new Div(accept, dismiss);
        both.addClassName("toolbar");
        return both;
    }

    private Button button(String key, SignalRow row) {
        var button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(
                "safety.signal.doFor", getTranslation(key), row.patientNo(), words.rule(row.ruleCode())));
        return button;
    }

    private SignalSide.After after(Button from) {
        return new SignalSide.After(() -> go(filter), () -> {
            hide();
            from.focus();
        });
    }

    private void show(SignalSide side, Button from) {
        hide();
        open = side;
        addClassName("open");
        add(side);
        side.begin();
    }

    private void hide() {
        if (open != null) remove(open);
        open = null;
        removeClassName("open");
    }
}
