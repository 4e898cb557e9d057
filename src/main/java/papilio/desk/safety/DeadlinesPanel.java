package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.safety.DeadlineAnchor;
import papilio.safety.DeadlineFilter;
import papilio.safety.DeadlineGroup;
import papilio.safety.DeadlineRow;
import papilio.safety.ui.DeadlineList;
import papilio.safety.ui.EventWords;
import papilio.shared.ui.CsvDownload;
import papilio.shared.ui.Doors;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.Formats;
import papilio.study.StudySettings;

/** The deadlines board: rule, event, due, status; what is due first stands first. */
class DeadlinesPanel extends Section {
    private static final int PAGE = 50;

    private final transient SafetyDesk desk;
    private final StudySettings study;
    private final DeadlineGroup group;
    private final EventWords words;
    private final NativeTableBody body = new NativeTableBody();
    private final Div foot = new Div();

    DeadlinesPanel(SafetyDesk desk, StudySettings study, Map<String, String> filters) {
        this.desk = desk;
        this.study = study;
        group = QueueFilters.one(DeadlineGroup.class, filters.get("show")).orElse(DeadlineGroup.RUNNING);
        words = new EventWords(this, getLocale(), study.zone(), List.of());
        addClassName("panel");
        add(chips());
        var first = desk.deadlines.page(study.code(), DeadlineFilter.of(group), null, PAGE + 1);
        if (first.isEmpty())
            add(new EmptyState(getTranslation("safety.deadlines.what"), getTranslation("safety.deadlines.empty")));
        else {
            var scroll = new Div(new NativeTable(head(), body));
            scroll.getChildren().forEach(table -> table.addClassName("plain"));
            scroll.addClassName("scroll-x");
            add(scroll, foot, csv());
            append(first);
        }
    }

    private Component chips() {
        var chips = new UnorderedList();
        chips.addClassName("chips");
        var counts =
                desk.deadlines.counts(study.code(), DeadlineFilter.of(group)).byGroup();
        for (var one : DeadlineGroup.values()) {
            var chip = new Anchor(
                    Doors.to("safety", study.code(), Map.of("tab", "deadlines", "show", one.name())),
                    getTranslation("safety.deadlineGroup." + one.name()) + " " + counts.get(one));
            chip.addClassName("chip");
            if (one == group) {
                chip.addClassName("accent");
                chip.getElement().setAttribute("aria-current", "true");
            }
            chips.add(new ListItem(chip));
        }
        return chips;
    }

    private NativeTableHeader head() {
        var row = new NativeTableRow();
        headers().forEach(words -> {
            var cell = new NativeTableHeaderCell(words);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        });
        return new NativeTableHeader(row);
    }

    private List<String> headers() {
        return Stream.of(
                        "safety.deadlines.due",
                        "safety.deadlines.status",
                        "safety.deadlines.rule",
                        "safety.deadlines.event",
                        "safety.deadlines.patient",
                        "safety.deadlines.aware")
                .map(key -> getTranslation(key))
                .toList();
    }

    private void append(List<DeadlineRow> page) {
        page.stream().limit(PAGE).forEach(row -> body.add(line(row)));
        foot.removeAll();
        if (page.size() <= PAGE) return;
        var last = page.get(PAGE - 1);
        foot.add(new Button(getTranslation("safety.queue.more"), click -> append(read(DeadlineAnchor.after(last)))));
    }

    private List<DeadlineRow> read(@Nullable DeadlineAnchor after) {
        return desk.deadlines.page(study.code(), DeadlineFilter.of(group), after, PAGE + 1);
    }

    private NativeTableRow line(DeadlineRow row) {
        var event = new Anchor(
                Doors.to("safety/" + row.eventNo(), study.code(), Map.of("group", "ALL")),
                words.title(row.term(), row.termEn(), row.codedTerm()));
        event.addClassName("door");
        var line = new NativeTableRow();
        line.add(new NativeTableCell(Formats.minute(row.due(), row.zone())));
        line.add(cell(DeadlineList.status(words, row)));
        line.add(new NativeTableCell(words.rule(row)));
        line.add(cell(event));
        line.add(new NativeTableCell(row.patientNo()));
        line.add(new NativeTableCell(Formats.minute(row.aware(), row.zone())));
        return line;
    }

    private static NativeTableCell cell(Component content) {
        var cell = new NativeTableCell();
        cell.add(content);
        return cell;
    }

    /** All rows, page after page. */
    private Component csv() {
        return new CsvDownload(getTranslation("safety.csv"), study.code() + "-deadlines.csv", headers(), line -> {
            for (var page = read(null); !page.isEmpty(); page = read(DeadlineAnchor.after(page.getLast()))) {
                page.forEach(row -> line.accept(Arrays.asList(
                        Formats.minute(row.due(), row.zone()),
                        words.status(row.status()),
                        words.rule(row),
                        row.eventNo() + " " + words.title(row.term(), row.termEn(), row.codedTerm()),
                        row.patientNo(),
                        Formats.minute(row.aware(), row.zone()))));
            }
        });
    }
}
