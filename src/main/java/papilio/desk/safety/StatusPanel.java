package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventFilter;
import papilio.safety.status.StatusBy;
import papilio.safety.status.StatusRow;
import papilio.shared.ui.CsvDownload;
import papilio.shared.ui.Doors;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;
import papilio.study.StudySettings;

/** Where the review stands, by monitor, site or month; each number opens its events. */
class StatusPanel extends Section {
    private final StudySettings study;
    private final StatusBy by;
    private final transient List<StatusRow> rows;

    StatusPanel(SafetyDesk desk, StudySettings study, Map<String, String> address) {
        this.study = study;
        by = QueueFilters.one(StatusBy.class, address.getOrDefault("by", "").toUpperCase(Locale.ROOT))
                .orElse(StatusBy.MONITOR);
        rows = desk.statuses.status(study.code(), by);
        addClassName("panel");
        add(chips());
        if (rows.isEmpty()) {
            add(new EmptyState(getTranslation("safety.status.what"), getTranslation("safety.empty.none")));
            return;
        }
        var note = new Paragraph(getTranslation("safety.status.what"));
        note.addClassNames("muted", "small");
        var scroll = new Div(table());
        scroll.addClassName("scroll-x");
        add(note, scroll, csv());
    }

    private Component chips() {
        var chips = new UnorderedList();
        chips.addClassName("chips");
        for (var one : StatusBy.values()) {
            var chip = new Anchor(
                    Doors.to(
                            "safety",
                            study.code(),
                            Map.of("tab", "status", "by", one.name().toLowerCase(Locale.ROOT))),
                    getTranslation("safety.statusBy." + one.name()));
            chip.addClassName("chip");
            if (one == by) {
                chip.addClassName("accent");
                chip.getElement().setAttribute("aria-current", "true");
            }
            chips.add(new ListItem(chip));
        }
        return chips;
    }

    private PlainTable table() {
        var table = new PlainTable(getTranslation("safety.tab.STATUS"))
                .words(headers().getFirst());
        headers().stream().skip(1).forEach(table::number);
        for (var row : rows)
            table.row(
                    new Span(label(row)),
                    door(row, "REVIEWED", row.reviewed()),
                    door(row, "QUERIED", row.queried()),
                    door(row, "ESCALATED", row.escalated()),
                    door(row, null, row.open()),
                    new Span(hours(row)));
        return table;
    }

    private List<String> headers() {
        return Stream.of(
                        "safety.statusBy." + by.name(),
                        "safety.state.REVIEWED",
                        "safety.state.QUERIED",
                        "safety.state.ESCALATED",
                        "safety.status.open",
                        "safety.status.hours")
                .map(key -> getTranslation(key))
                .toList();
    }

    private String label(StatusRow row) {
        return EventFilter.NOBODY.equals(row.label()) ? getTranslation("safety.status.nobody") : row.label();
    }

    private Component door(StatusRow row, @Nullable String state, long count) {
        var address = new LinkedHashMap<String, String>();
        address.put("group", state == null ? "TO_REVIEW" : "ALL");
        if (state != null) address.put("state", state);
        address.put(by.name().toLowerCase(Locale.ROOT), row.label());
        return PlainTable.door(Doors.to("safety", study.code(), address), String.valueOf(count));
    }

    private static String hours(StatusRow row) {
        return row.medianHours() == null ? Formats.UNKNOWN : String.format(Locale.ROOT, "%.1f", row.medianHours());
    }

    private Component csv() {
        return new CsvDownload(
                getTranslation("safety.csv"),
                study.code() + "-review-status.csv",
                headers(),
                line -> rows.forEach(row -> line.accept(Arrays.asList(
                        label(row),
                        row.reviewed(),
                        row.queried(),
                        row.escalated(),
                        row.open(),
                        row.medianHours() == null ? null : hours(row)))));
    }
}
