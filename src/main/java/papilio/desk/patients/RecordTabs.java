package papilio.desk.patients;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import papilio.timeline.CourseFacts;

/** The kinds of records with their counts, one of them shown. */
final class RecordTabs extends Div {
    private final List<NativeButton> buttons = new ArrayList<>();
    private final transient List<Supplier<Component>> contents = new ArrayList<>();
    private final Div kinds = new Div();
    private final Div content = new Div();
    private static final List<String> IN_ORDER = List.of("visit:", "treatment:", "finding:", "medication:");
    private int selected;

    RecordTabs(
            CourseFacts facts,
            Supplier<Component> screening,
            Supplier<Component> history,
            boolean withHistory,
            Consumer<String> open) {
        var course = facts.course();
        var tables = new RecordTables(this, getLocale(), facts, open);
        addClassName("record-tabs");
        kinds.addClassName("record-kinds");
        kind("patient.tab.visits", course.visits().size(), tables::visits);
        kind("patient.tab.doses", course.treatments().size(), tables::doses);
        kind("patient.tab.findings", course.findings().size(), tables::findings);
        kind("patient.tab.medication", course.medication().size(), tables::medication);
        kind("patient.tab.events", facts.events().size(), tables::events);
        kind("patient.tab.history", course.history().size(), tables::history);
        kind("patient.tab.queries", facts.queries().size(), tables::queries);
        kind("patient.tab.screening", null, screening);
        if (withHistory) kind("patient.tab.audit", null, history);
        add(kinds, content);
        select(0);
    }

    /** The place of the kind that a record's key names; the first for any other. */
    static int of(String key) {
        for (var place = 0; place < IN_ORDER.size(); place++) if (key.startsWith(IN_ORDER.get(place))) return place;
        return 0;
    }

    /** Which kind is shown, so that it stays when the page is built anew. */
    int selected() {
        return selected;
    }

    void select(int index) {
        if (index < 0 || index >= contents.size()) return;
        selected = index;
        for (var at = 0; at < buttons.size(); at++)
            buttons.get(at).getElement().setAttribute("aria-pressed", String.valueOf(at == index));
        content.removeAll();
        content.add(contents.get(index).get());
    }

    private void kind(String key, @Nullable Integer count, Supplier<Component> table) {
        var index = contents.size();
        var button = new NativeButton(getTranslation(key) + (count == null ? "" : " " + count), click -> select(index));
        contents.add(table);
        buttons.add(button);
        kinds.add(button);
    }
}
