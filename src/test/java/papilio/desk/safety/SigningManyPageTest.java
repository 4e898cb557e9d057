package papilio.desk.safety;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.safety.CorrectEvent;
import papilio.safety.Decision;
import papilio.safety.EventContent;
import papilio.safety.EventDraft;
import papilio.safety.EventService;
import papilio.safety.RecordEvent;
import papilio.safety.ReviewState;
import papilio.safety.SafetyService;
import papilio.shared.PartialDate;
import papilio.shared.ui.Keys;

class SigningManyPageTest extends PageTest {
    private static final String STUDY = "S1";
    private static final String PASSWORD = "a quiet river bends";

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    PasswordEncoder encoder;

    @BeforeEach
    void study() {
        SampleStudy.of(database, STUDY).site("01", 70);
        SamplePatient.of(database, STUDY, "01", "01-001");
    }

    @Test
    void markedEventsAreSignedTogetherAndWhatChangedMeanwhileIsNamedAndLeft() {
        var quiet = recorded("Cough");
        var moving = recorded("Headache");
        signer();
        open("safety?study=" + STUDY);
        press("x");
        press("j");
        press("x");
        press("b");
        assertThat(text()).contains("you sign off 2 events as reviewed");
        var reader = SecurityContextHolder.getContext();
        corrected(moving);
        SecurityContextHolder.setContext(reader);
        _setValue(_get(PasswordField.class), PASSWORD);
        _click(_get(Button.class, button -> button.withText("Sign")));
        assertThat(text())
                .contains("1 signed off, 1 left as they were")
                .contains("This event changed after you read it; it was neither reviewed nor signed.");
        assertThat(safety.event(STUDY, quiet).state()).isEqualTo(ReviewState.REVIEWED);
        assertThat(safety.event(STUDY, moving).state()).isEqualTo(ReviewState.NEW);
        assertThat(_get(H2.class, title -> title.withClasses("event-title")).getText())
                .isEqualTo("Headache");
    }

    @Test
    void aWrongPasswordSignsNothingAndEscapeGoesBackToTheQueue() {
        recorded("Cough");
        signer();
        open("safety?study=" + STUDY);
        press("x");
        press("b");
        _setValue(_get(PasswordField.class), "guess");
        _click(_get(Button.class, button -> button.withText("Sign")));
        assertThat(_get(PasswordField.class).getErrorMessage()).isEqualTo("This is not the current password.");
        press(Keys.ESCAPE);
        assertThat(text()).contains("Sign off 1 …");
    }

    @Test
    void anEventThatNeedsNothingLeavesTheQueueByOneKeyAndIsThenMine() {
        var number = recorded("Cough");
        signIn(Role.MONITOR);
        open("safety?study=" + STUDY);
        press("n");
        var decided = safety.event(STUDY, number);
        assertThat(decided.state()).isEqualTo(ReviewState.REVIEWED);
        assertThat(decided.reviews().getLast().decision()).isEqualTo(Decision.NO_ACTION);
        open("safety?study=" + STUDY + "&group=MINE");
        assertThat(_get(Anchor.class, chip -> chip.withText("Mine 1")).getHref())
                .contains("group=MINE");
        assertThat(text()).contains("Cough").contains("no action needed");
    }

    @Test
    void itReadsInChinese() {
        recorded("Cough");
        signer();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        open("safety?study=" + STUDY);
        press("x");
        press("b");
        assertThat(text()).contains("您以账号和密码签署1项事件").contains("评估不一致 0").doesNotContain("Sign");
    }

    private void signer() {
        signIn(Role.MONITOR);
        database.sql("update account set password_hash = ? where username = ?")
                .params(
                        encoder.encode(PASSWORD),
                        SecurityContextHolder.getContext().getAuthentication().getName())
                .update();
    }

    private String recorded(String term) {
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        return events.record(new RecordEvent(STUDY, "01-001", event(term).facts()));
    }

    private void corrected(String number) {
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        var event = safety.event(STUDY, number);
        events.correct(new CorrectEvent(
                STUDY, number, event.version(), event("Headache").grade(2).facts(), null, "looked again"));
    }

    private static EventDraft event(String term) {
        return EventContent.of(term)
                .grade(1)
                .onset(PartialDate.of("2026-06-01"))
                .awareAt(Instant.parse("2026-06-02T01:00:00Z"));
    }

    private static void press(String key) {
        _get(Keys.class).press(key);
    }

    private static String text() {
        var page = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return page.getElement().getTextRecursively();
    }
}
