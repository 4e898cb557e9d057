package papilio.desk.safety;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Person;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.safety.EventContent;
import papilio.safety.EventService;
import papilio.safety.RecordEvent;
import papilio.shared.PartialDate;
import papilio.shared.ui.Keys;

/** A question goes to a person, who finds it; and to somebody else, when the person is gone. */
class QuestionsPageTest extends PageTest {
    private static final String STUDY = "S1";

    @Autowired
    EventService events;

    private String number = "";

    @BeforeEach
    void study() {
        SampleStudy.of(database, STUDY).site("01", 70);
        SamplePatient.of(database, STUDY, "01", "01-001");
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        number = events.record(new RecordEvent(
                STUDY,
                "01-001",
                EventContent.of("Cough")
                        .grade(1)
                        .onset(PartialDate.of("2026-06-01"))
                        .awareAt(Instant.parse("2026-06-02T01:00:00Z"))
                        .facts()));
    }

    @Test
    void aPersonIsAskedByNameAndFindsItUnderTheirOwnName() {
        var coordinator = SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        ask(coordinator);
        SignIn.enter(coordinator, Role.COORDINATOR);
        open("safety?study=" + STUDY + "&tab=questions");
        assertThat(text()).contains("assigned to me 1").contains(coordinator + " · 0 days");
        open(mine().getHref());
        assertThat(text()).contains(number).contains("Since when?");
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        open("safety?study=" + STUDY + "&tab=questions&mine=true");
        assertThat(text()).contains("assigned to me 0").doesNotContain("Since when?");
    }

    @Test
    void whoIsGoneIsShownAndSomebodyElseIsAskedWithAReason() {
        var coordinator = SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        ask(coordinator);
        database.sql("update account set active = false where username = ?")
                .param(coordinator)
                .update();
        open("safety?study=" + STUDY + "&tab=questions");
        assertThat(text()).contains("Coordinator, as " + coordinator + " no longer has this function at the site");
        _click(_get(Button.class, button -> button.withText("Ask somebody else …")));
        assertThat(people()).isEmpty();
        function().setValue(Role.INVESTIGATOR);
        assertThat(people()).isNotEmpty();
        _click(_get(Button.class, button -> button.withText("Send")));
        var reason = _get(TextArea.class, area -> area.withLabel("Why is somebody else asked?"));
        assertThat(reason.getErrorMessage()).isEqualTo("Say why.");
        _setValue(reason, "Left the hospital");
        _click(_get(Button.class, button -> button.withText("Send")));
        open("safety?study=" + STUDY + "&tab=questions");
        assertThat(text()).contains("Investigator · 0 days").contains("given to somebody else: Left the hospital");
    }

    @Test
    void aQuestionIsAnsweredAskedFurtherAndClosedByKeys() {
        var coordinator = SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        ask(coordinator);
        answer(coordinator, "Since Monday.");

        signIn(Role.MONITOR);
        open("safety/" + number + "?study=" + STUDY);
        _get(Keys.class).press("w");
        _setValue(_get(TextArea.class, area -> area.withLabel("Further question")), "Which Monday?");
        _get(Keys.class).press(Keys.SEND);
        assertThat(text()).contains("asked further: Which Monday?");
        answer(coordinator, "That of the visit.");

        signIn(Role.MONITOR);
        open("safety/" + number + "?study=" + STUDY);
        _get(Keys.class).press("z");
        assertThat(text()).contains("closed");
        assertThat(database.sql("select state from data_query")
                        .query(String.class)
                        .single())
                .isEqualTo("CLOSED");
    }

    private void answer(String coordinator, String words) {
        SignIn.enter(coordinator, Role.COORDINATOR);
        open("safety/" + number + "?study=" + STUDY);
        _get(Keys.class).press("a");
        _setValue(_get(TextArea.class, area -> area.withLabel("Answer")), words);
        _get(Keys.class).press(Keys.SEND);
        assertThat(text()).contains(words);
    }

    @Test
    void itSpeaksChinese() {
        var coordinator = SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        ask(coordinator);
        SignIn.enter(coordinator, Role.COORDINATOR);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        open("safety?study=" + STUDY + "&tab=questions");
        assertThat(text()).contains("指定给我 1").contains(coordinator + " · 0天");
    }

    private void ask(String person) {
        signIn(Role.MONITOR);
        open("safety?study=" + STUDY);
        _get(Keys.class).press("q");
        _setValue(_get(TextArea.class, area -> area.withLabel("Question to the site")), "Since when?");
        person().setValue(people().stream()
                .filter(one -> one.username().equals(person))
                .findFirst()
                .orElseThrow());
        _get(Keys.class).press(Keys.SEND);
    }

    @SuppressWarnings("unchecked")
    private static Select<Role> function() {
        return (Select<Role>) _get(Select.class, select -> select.withLabel("Asked of"));
    }

    @SuppressWarnings("unchecked")
    private static Select<Person> person() {
        return (Select<Person>) _get(Select.class, select -> select.withLabel("Person"));
    }

    private static List<Person> people() {
        return person().getListDataView().getItems().toList();
    }

    private static Anchor mine() {
        return _find(Anchor.class, one -> one.withClasses("chip")).stream()
                .filter(one -> one.getHref().contains("mine=true"))
                .findFirst()
                .orElseThrow();
    }

    private static String text() {
        var page = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return page.getElement().getTextRecursively();
    }
}
