package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventFilter;
import papilio.safety.EventGroup;
import papilio.safety.ui.EventWords;
import papilio.shared.NotFound;
import papilio.shared.ui.Doors;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.Keys;
import papilio.shared.ui.PrintButton;
import papilio.shared.ui.Unsaved;
import papilio.study.SpecialInterest;
import papilio.study.StudySettings;

/**
 * The queue at the left, the open event at the right; on a phone one after the other. Keys move on, decide and come
 * back, and the focus goes where the eyes go.
 */
class QueueDesk extends Div {
    private final transient SafetyDesk desk;
    private final StudySettings study;
    private final EventFilter filter;
    private final transient Runnable refreshAnswer;
    private final List<SpecialInterest> interests;
    private final QueuePanel queue;
    private final Div right = new Div();
    private @Nullable EventPanel open;

    QueueDesk(
            SafetyDesk desk, StudySettings study, EventFilter filter, @Nullable String wanted, Runnable refreshAnswer) {
        this.desk = desk;
        this.study = study;
        this.filter = filter;
        this.refreshAnswer = refreshAnswer;
        interests = desk.studies.specialInterests(study.code());
        queue = new QueuePanel(desk, study, filter, words(), this::wish, this::signedOff);
        right.addClassNames("panel", "event-side");
        addClassName("queue-desk");
        add(queue, right, keys());
        var first = wanted != null ? wanted : queue.first();
        if (first == null) nothing();
        else {
            show(first);
            if (wanted != null) addClassName("open");
        }
    }

    private Keys keys() {
        var keys = new Keys()
                .on("j", () -> move(1))
                .on("k", () -> move(-1))
                .on("x", this::mark)
                .on("b", queue::signOff)
                .on("p", this::print)
                .on("?", () -> new KeysHelp(desk.reviews(), desk.records(), desk.answers(), desk.signs()).open())
                .on(Keys.ESCAPE, this::back);
        for (var key : List.of("r", "n", "q", "e", "s", "c", "a", "m", "v", "f", "z", "w", "t", "o", Keys.SEND)) {
            keys.on(key, () -> {
                if (open != null) open.press(key);
            });
        }
        return keys;
    }

    private void move(int step) {
        var next = queue.beside(open == null ? null : open.number(), step);
        if (next != null) wish(next);
    }

    /** Another event, once nothing that was typed about this one is lost by it. */
    private void wish(String number) {
        Unsaved.ask(right, () -> choose(number, true));
    }

    private void print() {
        if (open != null) PrintButton.print();
    }

    private void mark() {
        if (open != null) queue.mark(open.number());
    }

    /** From a half-written question to the event, from the event to the queue. */
    private void back() {
        if (open != null && open.closeComposer()) return;
        if (queue.closeSignOff()) {
            queue.focusSelected();
            return;
        }
        removeClassName("open");
        queue.focusSelected();
    }

    private void choose(String number, boolean focus) {
        try {
            show(number);
        } catch (NotFound gone) {
            queue.reload();
            return;
        }
        addClassName("open");
        if (focus && open != null) open.focusTitle();
        UI.getCurrent().getPage().getHistory().replaceState(null, address(number));
    }

    private void show(String number) {
        var event = desk.safety.event(study.code(), number);
        open = new EventPanel(
                desk, study, event, interests, new EventPanel.Moves(this::decided, this::changed, this::leave));
        right.removeAll();
        right.add(backButton(), open);
        queue.select(number);
    }

    /** On to the next one, which was next before this one left the queue. */
    private void decided() {
        var next = queue.beside(open == null ? null : open.number(), 1);
        queue.reload();
        refreshAnswer.run();
        if (next != null && queue.holds(next)) choose(next, true);
        else if (queue.first() != null && queue.first() instanceof String first) choose(first, true);
        else nothing();
    }

    /** The same event again, as it is now. */
    private void changed() {
        var number = open == null ? null : open.number();
        queue.reload();
        refreshAnswer.run();
        if (number != null) choose(number, true);
    }

    private void leave() {
        queue.reload();
        refreshAnswer.run();
        var first = queue.first();
        if (first == null) nothing();
        else choose(first, true);
    }

    /** Many at once: the report stays where it is read, and the event that is open is read again. */
    private void signedOff() {
        var number = open == null ? null : open.number();
        queue.reload();
        refreshAnswer.run();
        if (number != null && queue.holds(number)) show(number);
        else if (queue.first() instanceof String first) show(first);
        else nothing();
    }

    private void nothing() {
        open = null;
        removeClassName("open");
        right.removeAll();
        var any = desk.safety.count(study.code(), EventFilter.of(EventGroup.ALL)) > 0;
        var state = new EmptyState(
                getTranslation("safety.empty.what"),
                getTranslation(any ? "safety.empty.nothingWaits" : "safety.empty.none"));
        state.getElement().setAttribute("tabindex", "-1");
        right.add(state);
        queue.select(null);
        state.getElement().callJsFunction("focus");
    }

    private Component backButton() {
        var button = new Button(getTranslation("safety.back"), click -> back());
        button.addClassName("narrow-only");
        return button;
    }

    private String address(String number) {
        var path = "safety/" + URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
        return Doors.to(path, study.code(), QueueFilters.address(filter));
    }

    private EventWords words() {
        return new EventWords(this, getLocale(), study.zone(), interests);
    }
}
