package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.safety.QueryAnchor;
import papilio.safety.QueryFilter;
import papilio.safety.QueryRow;
import papilio.safety.QueryState;
import papilio.safety.ui.EventWords;
import papilio.safety.ui.QueryThread;
import papilio.shared.ui.CsvDownload;
import papilio.shared.ui.Doors;
import papilio.shared.ui.EmptyState;
import papilio.study.StudySettings;

/** Questions about any record of the study, the longest waiting first; they are answered and closed here. */
class QuestionsPanel extends Section {
    private static final int PAGE = 25;

    private final transient SafetyDesk desk;
    private final StudySettings study;
    private final QueryFilter filter;
    private final EventWords words;
    private final Div list = new Div();
    private final Div foot = new Div();

    QuestionsPanel(SafetyDesk desk, StudySettings study, Map<String, String> filters) {
        this.desk = desk;
        this.study = study;
        filter = new QueryFilter(
                QueueFilters.one(QueryState.class, filters.getOrDefault("state", QueryState.OPEN.name()))
                        .orElse(null),
                filters.get("site"),
                desk.answers() && "true".equals(filters.get("mine")) ? desk.reader() : null);
        words = new EventWords(this, getLocale(), study.zone(), List.of());
        addClassName("panel");
        add(chips(), list, foot);
        var first = read(null);
        if (first.isEmpty())
            list.add(new EmptyState(getTranslation("safety.questions.what"), getTranslation("safety.questions.none")));
        else {
            append(first);
            add(csv());
        }
    }

    private Component chips() {
        var chips = new UnorderedList();
        chips.addClassName("chips");
        var counts = desk.queries.counts(study.code(), filter.site(), filter.person());
        for (var state : QueryState.values())
            chips.add(new ListItem(chip(state, state.name(), counts.getOrDefault(state, 0L))));
        var all = counts.entrySet().stream()
                .filter(one -> one.getKey() != QueryState.REOPENED) // among the open ones
                .mapToLong(Map.Entry::getValue)
                .sum();
        chips.add(new ListItem(chip(null, "ALL", all)));
        if (desk.answers()) chips.add(new ListItem(mine()));
        return chips;
    }

    /** What waits for the reader by name; once more for everybody's. */
    private Anchor mine() {
        var waiting = desk.queries.count(study.code(), new QueryFilter(QueryState.OPEN, filter.site(), desk.reader()));
        var address = address(QueryState.OPEN.name());
        if (filter.person() == null) address.put("mine", "true");
        else address.remove("mine");
        var chip = new Anchor(
                Doors.to("safety", study.code(), address), getTranslation("safety.questions.mine") + " " + waiting);
        chip.addClassName("chip");
        if (filter.person() != null) {
            chip.addClassName("accent");
            chip.getElement().setAttribute("aria-current", "true");
        }
        return chip;
    }

    private LinkedHashMap<String, String> address(String state) {
        var address = new LinkedHashMap<String, String>();
        address.put("tab", "questions");
        address.put("state", state);
        if (filter.site() != null) address.put("site", filter.site());
        if (filter.person() != null) address.put("mine", "true");
        return address;
    }

    private Anchor chip(@Nullable QueryState state, String name, long count) {
        var chip = new Anchor(
                Doors.to("safety", study.code(), address(name)),
                getTranslation("safety.queryState." + name) + " " + count);
        chip.addClassName("chip");
        if (state == filter.state()) {
            chip.addClassName("accent");
            chip.getElement().setAttribute("aria-current", "true");
        }
        return chip;
    }

    private void append(List<QueryRow> page) {
        page.stream().limit(PAGE).forEach(query -> list.add(question(query)));
        foot.removeAll();
        if (page.size() <= PAGE) return;
        var last = page.get(PAGE - 1);
        foot.add(new Button(getTranslation("safety.queue.more"), click -> append(read(QueryAnchor.after(last)))));
    }

    private List<QueryRow> read(@Nullable QueryAnchor after) {
        return desk.queries.page(study.code(), filter, after, PAGE + 1);
    }

    private Component question(QueryRow query) {
        var record = query.eventNo() == null
                ? new Anchor(Doors.to("patients/" + query.patientNo(), study.code()), query.patientNo())
                : new Anchor(
                        Doors.to("safety/" + query.eventNo(), study.code(), Map.of("group", "ALL")), query.eventNo());
        record.addClassName("door");
        var about = new Paragraph(new Span(getTranslation("safety.record." + query.recordType()) + " "), record);
        about.addClassName("question-about");
        var thread = new QueryThread(
                study.code(),
                words,
                study.zone(),
                desk.now(study),
                desk.queries,
                desk.permits(),
                List.of(query),
                () -> UI.getCurrent().getPage().reload());
        return new Div(about, thread);
    }

    private Component csv() {
        var headers = Stream.of(
                        "safety.deadlines.patient",
                        "safety.field.record",
                        "safety.field.question",
                        "safety.field.state",
                        "safety.field.raisedBy",
                        "safety.compose.asked",
                        "safety.compose.person",
                        "safety.query.days",
                        "safety.query.answer")
                .map(key -> getTranslation(key))
                .toList();
        return new CsvDownload(getTranslation("safety.csv"), study.code() + "-questions.csv", headers, line -> {
            for (var page = read(null); !page.isEmpty(); page = read(QueryAnchor.after(page.getLast()))) {
                page.forEach(query -> line.accept(Arrays.asList(
                        query.patientNo(),
                        query.eventNo() == null
                                ? getTranslation("safety.record." + query.recordType())
                                : query.eventNo(),
                        words.question(query),
                        getTranslation("safety.queryState." + query.state().name()),
                        query.raisedBy(),
                        getTranslation("access.role." + query.assignedTo().name()),
                        query.assignee() == null ? null : query.assignee().name(),
                        query.days(desk.now(study)),
                        query.answer())));
            }
        });
    }
}
