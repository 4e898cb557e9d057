package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import papilio.safety.EventDetail;
import papilio.safety.ReviewRow;
import papilio.safety.ui.ChangeList;
import papilio.safety.ui.DeadlineList;
import papilio.safety.ui.EventFactsPanel;
import papilio.safety.ui.EventWords;
import papilio.safety.ui.GradeMark;
import papilio.safety.ui.QueryThread;
import papilio.shared.ui.Badge;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.shared.ui.KeyedButtons;
import papilio.shared.ui.PlainTable;
import papilio.shared.ui.PrintButton;
import papilio.study.SpecialInterest;
import papilio.study.StudySettings;
import papilio.study.ui.PaperHead;

/** One event from top to bottom: who, what, what changed, who must be told, around the onset, questions, decisions. */
class EventPanel extends Section {
    private final transient SafetyDesk desk;
    private final StudySettings study;
    private final transient EventDetail event;
    private final EventWords words;
    private final Moves moves;
    private final H2 title = new H2();
    private final QueryThread thread;
    private final DecisionFoot foot;

    /** What the panel tells the desk: decided and on to the next, changed and shown again, gone. */
    record Moves(Runnable decided, Runnable changed, Runnable gone) {}

    EventPanel(SafetyDesk desk, StudySettings study, EventDetail event, List<SpecialInterest> interests, Moves moves) {
        this.desk = desk;
        this.study = study;
        this.event = event;
        this.moves = moves;
        words = new EventWords(this, getLocale(), event.zone(), interests);
        thread = new QueryThread(
                study.code(),
                words,
                event.zone(),
                desk.now(study),
                desk.queries,
                desk.permits(),
                event.queries(),
                moves.changed());
        foot = new DecisionFoot(desk, event, words, thread, moves, this::edit, this::focusTitle);
        addClassName("event");
        build();
    }

    String number() {
        return event.eventNo();
    }

    void press(String key) {
        if (!KeyedButtons.press(this, key)) foot.press(key);
    }

    boolean closeComposer() {
        return foot.closeComposer(this::focusTitle);
    }

    void focusTitle() {
        title.getElement().callJsFunction("focus");
    }

    private void build() {
        removeAll();
        add(new PaperHead(study, desk.studies.today(study), desk.reader(), desk.now(study)));
        add(head(), new EventFactsPanel(words, event.content(), links(), this::expected));
        changedSinceReview();
        deadlines();
        add(desk.versions.of(event, words, moves.changed()));
        add(new AroundOnset(desk, study, event, words), thread);
        decisions();
        add(foot);
    }

    private Component head() {
        var content = event.content();
        title.setText(words.title(content));
        title.addClassName("event-title");
        title.getElement().setAttribute("tabindex", "-1");
        var head = new Header(title, new GradeMark(words, content.grade(), content.severity(), content.serious()));
        if (content.serious()) head.add(serious());
        head.add(new Badge(
                words.code("safety.state.", event.state().name()), event.state().toReview() ? "attention" : "neutral"));
        if (event.finished()) head.add(new Badge(getTranslation("safety.mark.finished"), "neutral"));
        if (event.voided()) head.add(new Badge(getTranslation("safety.voided"), "overdue"));
        var space = new Span();
        space.addClassName("spacer");
        head.add(space, new PrintButton());
        head.addClassName("event-head");
        return new Div(head, who());
    }

    private Component serious() {
        var mark = new Span(getTranslation("safety.mark.serious"));
        mark.addClassName("serious");
        return mark;
    }

    private Component who() {
        var patient = new Anchor(Doors.to("patients/" + event.patientNo(), study.code()), event.patientNo());
        patient.addClassName("door");
        var parts = new ArrayList<String>();
        if (event.sex() != null) parts.add(getTranslation("safety.sex." + event.sex()));
        if (event.age() != null) parts.add(getTranslation("safety.age", event.age()));
        parts.add(getTranslation("safety.site", event.site()));
        parts.add(event.eventNo());
        var line = new Paragraph(new Span(reported()), patient, new Span(" · " + String.join(" · ", parts)));
        line.addClassName("sub");
        return line;
    }

    /** The site's own words where others stand in the title. */
    private String reported() {
        var content = event.content();
        if (words.title(content).equalsIgnoreCase(content.term())) return "";
        return "“" + content.term() + "” · ";
    }

    /** To the record itself, open on the page of the patient. */
    private List<Anchor> links() {
        var linked = event.content().links();
        if (linked.isEmpty()) return List.of();
        return desk.links.of(this, getLocale(), study.code(), event.patientNo()).stream()
                .filter(one -> linked.contains(one.link()))
                .map(one -> PlainTable.door(
                        Doors.to(
                                "patients/" + event.patientNo(),
                                study.code(),
                                Map.of("open", one.link().key())),
                        one.label()))
                .toList();
    }

    /** To the version of the list by which the expectedness was judged. */
    private Anchor expected(String label) {
        return PlainTable.door(Doors.to("studies/expected", study.code(), Map.of("version", label)), label);
    }

    private void changedSinceReview() {
        var review = event.lastReview(desk.reader());
        if (review.isEmpty()) return;
        var changes = event.changesSince(review.get());
        if (changes.isEmpty()) return;
        var banner = new Div(new Paragraph(since(review.get())), new ChangeList(words, changes));
        banner.addClassName("banner");
        add(banner);
    }

    private String since(ReviewRow review) {
        var day = Formats.date(review.at().atZone(event.zone()).toLocalDate());
        return review.by().equals(desk.reader())
                ? getTranslation("safety.changed.yours", day)
                : getTranslation("safety.changed.theirs", review.by(), day);
    }

    private void deadlines() {
        if (event.deadlines().isEmpty()) {
            var none = new Paragraph(getTranslation(
                    event.content().awareAt() == null ? "safety.deadlines.noAwareness" : "safety.deadlines.none"));
            none.addClassNames("muted", "small");
            add(none);
        } else
            add(new DeadlineList(
                    study.code(), words, desk.deadlines, event.deadlines(), desk.now(study), moves.changed()));
    }

    private void decisions() {
        if (event.reviews().isEmpty()) return;
        var past = new Section(new H2(getTranslation("safety.decisions")));
        past.addClassName("decisions");
        event.reviews()
                .reversed()
                .forEach(review -> past.add(new Div(new Span(
                        review.by() + " " + Formats.minute(review.at(), event.zone()) + " · " + decision(review)))));
        add(past);
    }

    private String decision(ReviewRow review) {
        var decided = words.code("safety.decision.", review.decision().name());
        return review.words() == null ? decided : getTranslation("shared.said", decided, review.words());
    }

    private void back() {
        build();
        focusTitle();
    }

    private void edit() {
        var form = desk.forms.forCorrection(event, moves.changed(), this::back);
        removeAll();
        add(new H2(getTranslation("safety.form.correct", event.eventNo())), form);
        form.focus();
    }
}
