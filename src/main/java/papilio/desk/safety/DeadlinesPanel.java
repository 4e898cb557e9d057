package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.safety.DeadlineAnchor;
import papilio.safety.DeadlineFilter;
import papilio.safety.DeadlineGroup;
import papilio.safety.DeadlineRow;
import papilio.safety.clock.Recipient;
import papilio.safety.ui.DeadlineList;
import papilio.safety.ui.EventWords;
import papilio.safety.version.VersionFacts;
import papilio.shared.ui.Doors;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;
import papilio.site.SiteRow;
import papilio.study.StudySettings;

/** The deadlines board: what is due to whom and what was sent; what is due first stands first. */
class DeadlinesPanel extends Div {
    private static final int PAGE = 50;

    private final transient SafetyDesk desk;
    private final StudySettings study;
    private final DeadlineFilter filter;
    private final EventWords words;
    private final PlainTable table = new PlainTable(getTranslation("safety.tab.DEADLINES"));
    private final Div foot = new Div();
    private transient @Nullable SubmissionPanel open;

    DeadlinesPanel(SafetyDesk desk, StudySettings study, Map<String, String> address) {
        this.desk = desk;
        this.study = study;
        filter = DeadlineFilters.of(address);
        words = new EventWords(this, getLocale(), study.zone(), List.of());
        addClassNames("with-side", "deadline-board");
        add(board());
    }

    private Component board() {
        var board = new Section(chips(), choices());
        board.addClassName("panel");
        var first = read(null);
        if (first.isEmpty()) {
            board.add(
                    new EmptyState(getTranslation("safety.deadlines.what"), getTranslation("safety.deadlines.empty")));
            return board;
        }
        headers().forEach(table::words);
        table.words(getTranslation("safety.deadlines.action"));
        var scroll = new Div(table);
        scroll.addClassName("scroll-x");
        board.add(scroll, foot, new DeadlinesCsv(desk, study, filter, words, headers()));
        append(first);
        return board;
    }

    private Component chips() {
        var chips = new UnorderedList();
        chips.addClassName("chips");
        var counts = desk.deadlines.counts(study.code(), filter).byGroup();
        counts.forEach((group, count) -> chips.add(new ListItem(chip(group, count))));
        return chips;
    }

    private Anchor chip(DeadlineGroup group, long count) {
        var chip = new Anchor(
                Doors.to("safety", study.code(), DeadlineFilters.address(filter.with(group))),
                getTranslation("safety.deadlineGroup." + group.name()) + " " + count);
        chip.addClassName("chip");
        if (group == filter.group()) {
            chip.addClassName("accent");
            chip.getElement().setAttribute("aria-current", "true");
        }
        return chip;
    }

    private Component choices() {
        var sites = desk.sites.sites(study.code()).stream().map(SiteRow::code).toList();
        var choices = new Div(
                new FilterChoice<>(
                        "safety.filter.recipient",
                        List.of(Recipient.values()),
                        filter.recipient(),
                        one -> words.code("safety.recipient.", one.name()),
                        one -> go(new DeadlineFilter(filter.group(), one, filter.site()))),
                new FilterChoice<>(
                        "safety.filter.site",
                        sites,
                        filter.site(),
                        one -> one,
                        one -> go(new DeadlineFilter(filter.group(), filter.recipient(), one))));
        choices.addClassNames("toolbar", "deadline-choices");
        return choices;
    }

    private void go(DeadlineFilter wanted) {
        UI.getCurrent().navigate("safety", Doors.query(study.code(), DeadlineFilters.address(wanted)));
    }

    private List<String> headers() {
        return Stream.of(
                        "safety.deadlines.due",
                        "safety.deadlines.status",
                        "safety.deadlines.rule",
                        "safety.deadlines.event",
                        "safety.deadlines.patient",
                        "safety.deadlines.aware",
                        "safety.deadlines.sent")
                .map(key -> getTranslation(key))
                .toList();
    }

    private void append(List<DeadlineRow> page) {
        var newest = desk.newest.newest(
                study.code(), page.stream().map(DeadlineRow::eventNo).distinct().toList());
        page.stream().limit(PAGE).forEach(row -> line(row, newest.get(row.eventNo())));
        foot.removeAll();
        if (page.size() <= PAGE) return;
        var last = page.get(PAGE - 1);
        foot.add(new Button(getTranslation("safety.queue.more"), click -> append(read(DeadlineAnchor.after(last)))));
    }

    private List<DeadlineRow> read(@Nullable DeadlineAnchor after) {
        return desk.deadlines.page(study.code(), filter, after, PAGE + 1);
    }

    private void line(DeadlineRow row, VersionFacts.@Nullable Newest newest) {
        var event = new Anchor(
                Doors.to("safety/" + row.eventNo(), study.code(), Map.of("group", "ALL")),
                words.title(row.term(), row.termEn(), row.codedTerm()));
        event.addClassName("door");
        table.row(
                due(row),
                DeadlineList.status(words, row),
                new Span(words.rule(row)),
                newest == null ? event : stacked(event, signed(newest)),
                new Span(row.patientNo()),
                new Span(Formats.minute(row.aware(), row.zone())),
                sent(row, newest),
                action(row));
    }

    /** "version 3 · signature stale". */
    private Component signed(VersionFacts.Newest newest) {
        var words = new Span(getTranslation("safety.deadlines.signed." + newest.signed(), newest.number()));
        words.addClassNames("small", newest.signed() == VersionFacts.Signed.STALE ? "attention" : "muted");
        return words;
    }

    private static Div stacked(Component... lines) {
        var both = new Div(lines);
        both.addClassName("stacked");
        return both;
    }

    private Component due(DeadlineRow row) {
        var due = new Span(Formats.minute(row.due(), row.zone()));
        if (!row.closedOnDue()) return due;
        var closed = new Span(getTranslation("safety.deadlines.closed"));
        closed.addClassNames("small", "attention");
        closed.setTitle(getTranslation("safety.deadlines.closed.what"));
        return stacked(due, closed);
    }

    private @Nullable Component sent(DeadlineRow row, VersionFacts.@Nullable Newest newest) {
        if (row.submitted() == null) return null;
        var lines = stacked(new Span(sentWords(row)));
        if (newest != null && row.eventVersion() != null && row.eventVersion() < newest.number()) {
            var newer = new Span(getTranslation("safety.deadlines.newer", newest.number()));
            newer.addClassNames("small", "attention");
            lines.add(newer);
        }
        if (row.lateReason() != null) {
            var why = new Span(row.lateReason());
            why.addClassNames("small", "muted");
            lines.add(why);
        }
        return lines;
    }

    private String sentWords(DeadlineRow row) {
        var channel = Formats.text(row.channel());
        return row.eventVersion() == null
                ? channel
                : getTranslation("safety.deadlines.version", channel, row.eventVersion());
    }

    private @Nullable Component action(DeadlineRow row) {
        var sent = row.submitted() != null;
        if (!sent && !row.status().running()) return null;
        var words = getTranslation(sent ? "safety.deadline.change" : "safety.deadline.mark");
        var button = new Button(words, click -> show(row, click.getSource()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(
                words + getTranslation("safety.deadlines.colon") + this.words.rule(row) + ", " + row.eventNo());
        return button;
    }

    private void show(DeadlineRow row, Button from) {
        hide();
        open = new SubmissionPanel(desk, study, words, row, () -> go(filter), () -> {
            hide();
            from.focus();
        });
        add(open);
        open.begin();
    }

    private void hide() {
        if (open != null) remove(open);
        open = null;
    }
}
