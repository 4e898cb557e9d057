package papilio.desk.safety;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.safety.AnswerQuery;
import papilio.safety.DecideReview;
import papilio.safety.Decision;
import papilio.safety.EventContent;
import papilio.safety.EventService;
import papilio.safety.QueryService;
import papilio.safety.RecordEvent;
import papilio.safety.ReviewService;
import papilio.safety.ReviewState;
import papilio.safety.SafetyService;
import papilio.shared.PartialDate;
import papilio.shared.ui.Keys;
import papilio.shared.ui.Unsaved;

class NothingIsLostOrDecidedByAccidentPageTest extends PageTest {
    private static final String STUDY = "S1";
    private static final String COUGH = "01-001-AE01";

    @Autowired
    EventService events;

    @Autowired
    ReviewService reviews;

    @Autowired
    QueryService queries;

    @Autowired
    SafetyService safety;

    @Autowired
    EntityManager session;

    @BeforeEach
    void twoEvents() {
        SampleStudy.of(database, STUDY).site("01", 70);
        SamplePatient.of(database, STUDY, "01", "01-001");
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        for (var term : new String[] {"Cough", "Headache"})
            events.record(new RecordEvent(
                    STUDY,
                    "01-001",
                    EventContent.of(term)
                            .grade(1)
                            .onset(PartialDate.of("2026-06-01"))
                            .awareAt(Instant.parse("2026-06-02T01:00:00Z"))
                            .facts()));
    }

    @Test
    void aHalfWrittenQuestionIsAskedAboutBeforeTheNextEventOpens() {
        monitorReads();
        ask("Since when?");
        press("j");
        assertThat(title()).isEqualTo("Cough");
        click("Keep editing");
        assertThat(question().getValue()).isEqualTo("Since when?");
        press("j");
        click("Give it up");
        assertThat(title()).isEqualTo("Headache");
    }

    @Test
    void escapeAsksBeforeAHalfWrittenQuestionGoes() {
        monitorReads();
        press("q");
        press(Keys.ESCAPE);
        _assertNone(TextArea.class, area -> area.withLabel("Question to the site"));
        ask("Since when?");
        press(Keys.ESCAPE);
        assertThat(question().getValue()).isEqualTo("Since when?");
        click("Give it up");
        _assertNone(TextArea.class, area -> area.withLabel("Question to the site"));
    }

    @Test
    void aCorrectionIsAskedAboutBeforeAnotherEventOrAnotherPageOpens() {
        signIn(Role.INVESTIGATOR, STUDY);
        open("safety?study=" + STUDY);
        press("c");
        _setValue(_get(TextField.class, field -> field.withLabel("Reason")), "typing error");
        _find(Unsaved.class).forEach(Unsaved::type);
        _click(_find(NativeButton.class, item -> item.withClasses("queue-item")).getLast());
        _assertOne(Dialog.class);
        click("Keep editing");
        UI.getCurrent().navigate("patients");
        _assertOne(Dialog.class);
        assertThat(_get(TextField.class, field -> field.withLabel("Reason")).getValue())
                .isEqualTo("typing error");
        _click(_get(Button.class, button -> button.withText("Keep editing")));
        _click(_get(Button.class, button -> button.withText("Save")));
        _assertNone(Dialog.class);
    }

    @Test
    void anAnsweredQuestionIsNamedBeforeTheEventIsReviewed() {
        signIn(Role.MONITOR);
        reviews.decide(new DecideReview(STUDY, COUGH, 0, Decision.QUERY, "Since when?"));
        signIn(Role.COORDINATOR, STUDY, "01");
        var asked = safety.event(STUDY, COUGH).queries().getFirst();
        queries.answer(new AnswerQuery(STUDY, asked.id(), asked.version(), "Since Monday."));
        session.clear();
        signIn(Role.MONITOR);
        open("safety/" + COUGH + "?study=" + STUDY);
        press("r");
        press("r");
        assertThat(text()).contains("1 question is answered and not closed.");
        assertThat(state()).isNotEqualTo(ReviewState.REVIEWED);
        click("Decide anyway");
        assertThat(state()).isEqualTo(ReviewState.REVIEWED);
    }

    @Test
    void aVersionThatNobodyHasReadIsNotDecidedByASecondKey() {
        monitorReads();
        database.sql(
                        "update adverse_event set grade = 2, severity = 'MODERATE', version = version + 1 where event_no = ?")
                .param(COUGH)
                .update();
        session.clear();
        press("r");
        press("r");
        assertThat(state()).isEqualTo(ReviewState.NEW);
        click("I have read this");
        press("r");
        assertThat(state()).isEqualTo(ReviewState.REVIEWED);
    }

    private void monitorReads() {
        signIn(Role.MONITOR);
        open("safety?study=" + STUDY);
        assertThat(title()).isEqualTo("Cough");
    }

    private void ask(String words) {
        press("q");
        _setValue(question(), words);
        _find(Unsaved.class).forEach(Unsaved::type);
    }

    private static TextArea question() {
        return _get(TextArea.class, area -> area.withLabel("Question to the site"));
    }

    private static void click(String words) {
        _click(_get(Button.class, button -> button.withText(words)));
    }

    private static void press(String key) {
        _get(Keys.class).press(key);
    }

    private ReviewState state() {
        session.clear();
        return safety.event(STUDY, COUGH).state();
    }

    private static String title() {
        return _get(H2.class, heading -> heading.withClasses("event-title")).getText();
    }

    private static String text() {
        var page = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return page.getElement().getTextRecursively();
    }
}
