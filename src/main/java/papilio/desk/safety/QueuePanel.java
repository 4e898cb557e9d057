package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventAnchor;
import papilio.safety.EventFilter;
import papilio.safety.EventGroup;
import papilio.safety.EventRow;
import papilio.safety.ReviewState;
import papilio.safety.codes.Severity;
import papilio.safety.ui.EventWords;
import papilio.safety.ui.GradeMark;
import papilio.shared.ui.Doors;
import papilio.site.SiteRow;
import papilio.study.StudySettings;

/** The events in the order in which they wait, page after page; chips and choices narrow it, and stand in the address. */
class QueuePanel extends Section {
    private static final int PAGE = 50;

    private final transient SafetyDesk desk;
    private final StudySettings study;
    private final EventFilter filter;
    private final EventWords words;
    private final transient Consumer<String> chosen;
    private final transient Runnable signedOff;
    private final Div head = new Div();
    private final OrderedList list = new OrderedList();
    private final MarkedEvents marked;
    private final Div imported = new Div();
    private final Div foot = new Div();
    private final List<EventRow> rows = new ArrayList<>();
    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();
    private final Map<String, NativeButton> buttons = new LinkedHashMap<>();
    private @Nullable String selected;
    private boolean more;

    QueuePanel(
            SafetyDesk desk,
            StudySettings study,
            EventFilter filter,
            EventWords words,
            Consumer<String> chosen,
            Runnable signedOff) {
        this.desk = desk;
        this.study = study;
        this.filter = filter;
        this.words = words;
        this.chosen = chosen;
        this.signedOff = signedOff;
        marked = new MarkedEvents(desk, study, signedOff, this::focusSelected);
        addClassNames("panel", "queue");
        getElement().setAttribute("aria-label", getTranslation("safety.queue"));
        list.addClassName("queue-list");
        imported.addClassName("queue-imported");
        add(head, imported, marked, list, foot);
        reload();
    }

    void reload() {
        var wanted = Math.max(PAGE, rows.size());
        rows.clear();
        buttons.clear();
        boxes.clear();
        list.removeAll();
        head.removeAll();
        head.add(chips(), new SavedFiltersLine(desk, study, filter), choices(), new NarrowedLine(study, filter, words));
        append(wanted);
    }

    @Nullable
    String first() {
        return rows.isEmpty() ? null : rows.getFirst().eventNo();
    }

    boolean holds(String number) {
        return buttons.containsKey(number);
    }

    /** The event before or after; at the end of what is loaded the next page is read. */
    @Nullable
    String beside(@Nullable String number, int step) {
        var numbers = rows.stream().map(EventRow::eventNo).toList();
        var place = number == null ? -1 : numbers.indexOf(number);
        var next = place < 0 ? 0 : place + step;
        if (next >= rows.size() && more) append(PAGE);
        return next < 0 || next >= rows.size() ? null : rows.get(next).eventNo();
    }

    void select(@Nullable String number) {
        if (selected != null && buttons.get(selected) != null)
            buttons.get(selected).getElement().removeAttribute("aria-current");
        selected = number;
        var button = number == null ? null : buttons.get(number);
        if (button == null) return;
        button.getElement().setAttribute("aria-current", "true");
        button.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    void focusSelected() {
        var button = selected == null ? null : buttons.get(selected);
        if (button != null) button.focus();
    }

    /** The event that is open, if it stands in the queue. */
    void mark(String number) {
        var box = boxes.get(number);
        if (box != null) box.setValue(!box.getValue());
    }

    void signOff() {
        marked.signOff();
    }

    boolean closeSignOff() {
        return marked.close();
    }

    private void append(int count) {
        var after = rows.isEmpty() ? null : EventAnchor.after(rows.getLast());
        var page = desk.safety.queue(study.code(), filter, after, count + 1);
        more = page.size() > count;
        page.stream().limit(count).forEach(row -> {
            rows.add(row);
            list.add(item(row));
        });
        if (selected != null) select(selected);
        foot();
    }

    /** The button goes away, so the focus goes on to what it brought. */
    private void more() {
        var next = beside(rows.getLast().eventNo(), 1);
        var button = next == null ? null : buttons.get(next);
        if (button != null) button.focus();
    }

    private void foot() {
        foot.removeAll();
        if (more) foot.add(new Button(getTranslation("safety.queue.more"), click -> more()));
        else {
            var end = new Paragraph(getTranslation(rows.isEmpty() ? "safety.queue.empty" : "safety.queue.end"));
            end.addClassNames("muted", "queue-end");
            foot.add(end);
        }
        if (!rows.isEmpty()) foot.add(new QueueCsv(desk, study, filter, words));
        imported.removeAll();
        if (desk.reviews() && rows.stream().anyMatch(row -> row.imported() && row.state() == ReviewState.NEW))
            imported.add(new SignOffImportedButton(desk, study, signedOff));
    }

    private ListItem item(EventRow row) {
        var mark = new Span(row.serious() ? "◆" : "");
        mark.addClassName("queue-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var title = new Span(words.title(row.term(), row.termEn(), row.codedTerm()));
        title.addClassName("queue-term");
        var marks = new Span(String.join(" · ", marks(row)));
        marks.addClassNames("queue-marks", row.serious() || row.overdue() ? "overdue" : "muted");
        var text = new Span(title, marks);
        text.addClassName("queue-text");
        var patient = new Span(row.patientNo());
        patient.addClassNames("queue-patient", "muted");
        var button = new NativeButton("", click -> chosen.accept(row.eventNo()));
        button.add(mark, text, patient, new GradeMark(words, row.grade(), row.severity(), row.serious()));
        button.addClassName("queue-item");
        button.setId("event-" + row.id());
        buttons.put(row.eventNo(), button);
        if (!desk.reviews()) return new ListItem(button);
        var item = new ListItem(box(row), button);
        item.addClassName("markable");
        return item;
    }

    /** Marks it as it stands here: what changes later is left out of the signature. */
    private Checkbox box(EventRow row) {
        var box = new Checkbox(marked.holds(row.eventNo()));
        box.setAriaLabel(getTranslation("safety.signOff.mark", row.eventNo()));
        box.addValueChangeListener(change -> marked.mark(row.eventNo(), row.version(), change.getValue()));
        boxes.put(row.eventNo(), box);
        return box;
    }

    private List<String> marks(EventRow row) {
        var marks = new ArrayList<String>();
        if (row.serious()) marks.add(getTranslation("safety.mark.serious"));
        if (row.specialInterest() != null) marks.add(getTranslation("safety.mark.special"));
        marks.add(words.code("safety.state.", row.state().name()));
        if (row.imported() && row.state() == ReviewState.NEW) marks.add(getTranslation("safety.mark.imported"));
        if (row.overdue()) marks.add(getTranslation("safety.mark.overdue"));
        if (row.openQueries() > 0) marks.add(getTranslation("safety.mark.questions", row.openQueries()));
        if (row.assessorsDisagree()) marks.add(getTranslation("safety.mark.disagree"));
        return marks;
    }

    private Component chips() {
        var chips = new UnorderedList();
        chips.addClassName("chips");
        desk.safety.counts(study.code(), filter).forEach((group, count) -> {
            if (concerns(group)) chips.add(new ListItem(chip(group, count)));
        });
        return chips;
    }

    /** What a reader reviewed is asked only by those who review. */
    private boolean concerns(EventGroup group) {
        return group != EventGroup.MINE || desk.reviews() || filter.group() == EventGroup.MINE;
    }

    private Anchor chip(EventGroup group, long count) {
        var chip = new Anchor(
                Doors.to("safety", study.code(), QueueFilters.address(filter.with(group))),
                getTranslation("safety.group." + group.name()) + " " + count);
        chip.addClassName("chip");
        if (group == filter.group()) {
            chip.addClassName("accent");
            chip.getElement().setAttribute("aria-current", "true");
        }
        return chip;
    }

    private Component choices() {
        var choices = new Div(
                choice(
                        "safety.filter.site",
                        desk.sites.sites(study.code()).stream()
                                .map(SiteRow::code)
                                .toList(),
                        filter.site(),
                        code -> code,
                        "site"),
                choice(
                        "safety.filter.severity",
                        List.of(Severity.values()),
                        filter.severity(),
                        one -> words.code("safety.severity.", one.name()),
                        "severity"),
                choice(
                        "safety.filter.state",
                        List.of(ReviewState.values()),
                        filter.state(),
                        one -> words.code("safety.state.", one.name()),
                        "state"));
        choices.addClassName("queue-choices");
        return choices;
    }

    private <T> Select<T> choice(
            String label, List<T> items, @Nullable T now, Function<T, String> name, String parameter) {
        var select = new Select<T>();
        select.setLabel(getTranslation(label));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("safety.filter.all"));
        select.setItemLabelGenerator(item -> item == null ? getTranslation("safety.filter.all") : name.apply(item));
        if (now != null && items.contains(now)) select.setValue(now);
        select.addValueChangeListener(change -> {
            var address = new LinkedHashMap<>(QueueFilters.address(filter));
            address.put(
                    parameter,
                    change.getValue() == null ? "" : change.getValue().toString());
            UI.getCurrent().navigate("safety", Doors.query(study.code(), address));
        });
        return select;
    }
}
