package papilio.desk.study;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.safety.EventContent;
import papilio.safety.EventService;
import papilio.safety.RecordEvent;
import papilio.safety.reference.ExpectedList;
import papilio.safety.reference.ExpectedService;
import papilio.shared.FieldRefusal;
import papilio.shared.PartialDate;
import papilio.shared.ui.DayField;

class ExpectedReactionsPageTest extends PageTest {
    @Autowired
    ExpectedService expected;

    @Autowired
    EventService events;

    @BeforeEach
    void study() {
        SampleStudy.of(database, "S1").site("01", 70);
    }

    @Test
    void aNewVersionIsMadeFromTheOneBeforeAndComparedWithIt() {
        signIn(Role.STUDY_MANAGER);
        open("studies/expected?study=S1");
        assertThat(text()).contains("Papilio 2026-01").contains("Built in");
        var terms = _get(TextArea.class, area -> area.withLabel("Terms"));
        _setValue(terms, terms.getValue().replace("Nausea | n\n", "") + "\nVertigo | 2");
        _setValue(_get(TextField.class, field -> field.withLabel("Name of the version")), "Insert 2026-06");
        _get(DayField.class).setValue(LocalDate.of(2026, 6, 1));
        _click(_get(Button.class, button -> button.withText("Save the new version")));
        assertThat(_get(TextField.class, field -> field.withLabel("Reason")).getErrorMessage())
                .isEqualTo("Say why.");
        _setValue(_get(TextField.class, field -> field.withLabel("Reason")), "new package insert");
        _click(_get(Button.class, button -> button.withText("Save the new version")));
        assertThat(text())
                .contains("Insert 2026-06")
                .contains("Holds from 2026-06-01")
                .contains("New against Papilio 2026-01: Vertigo (up to grade 2)")
                .contains("Not any more against Papilio 2026-01: Nausea");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        open("studies/expected?study=S1");
        assertThat(text()).contains("较 Papilio 2026-01 新增：眩晕（不高于 2 级）").contains("删除：恶心");
    }

    @Test
    void aTypedListIsReadAsItIsWrittenAndABadLineIsNamed() {
        var all = ExpectedList.DEFAULT.reactions();
        assertThat(ExpectedText.read(ExpectedText.write(all))).isEqualTo(all);
        assertThatThrownBy(() -> ExpectedText.read("Cough\nFever | 9"))
                .isInstanceOfSatisfying(FieldRefusal.class, refused -> {
                    assertThat(refused.key()).isEqualTo("study.expected.refused.line");
                    assertThat(refused.details()).containsExactly(2);
                });
        assertThatThrownBy(() -> ExpectedText.read("Cough\ncough"))
                .isInstanceOfSatisfying(
                        FieldRefusal.class,
                        refused -> assertThat(refused.key()).isEqualTo("study.expected.refused.twice"));
        assertThatThrownBy(() -> ExpectedText.read("[NONE]"))
                .isInstanceOfSatisfying(
                        FieldRefusal.class,
                        refused -> assertThat(refused.key()).isEqualTo("study.expected.refused.class"));
    }

    @Test
    void whoeverJudgesReadsTheVersionsAndOnlyAManagerOfAllSitesMakesTheNext() {
        for (var role : List.of(Role.STUDY_MANAGER, Role.MONITOR, Role.INVESTIGATOR, Role.COORDINATOR)) {
            signIn(role, "S1", "01");
            open("studies/expected?study=S1&version=Papilio 2026-01");
            assertThat(text()).contains("Papilio 2026-01", "Nausea");
            assertThat(_find(Button.class, button -> button.withText("Save the new version")))
                    .isEmpty();
        }
        SignIn.as(database, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> expected.versions("S1")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theFormOfAnEventHasADoorToTheListAndTheEventToTheOneItWasJudgedBy() {
        SamplePatient.of(database, "S1", "01", "01-001");
        signIn(Role.INVESTIGATOR, "S1", "01");
        var number = events.record(new RecordEvent(
                "S1",
                "01-001",
                EventContent.of("Nausea")
                        .codedTerm("Nausea")
                        .grade(1)
                        .onset(PartialDate.of("2026-06-01"))
                        .listed(true)
                        .listedBy("Insert 2025")
                        .facts()));
        open("safety/" + number + "?study=S1");
        assertThat(_get(Anchor.class, anchor -> anchor.withText("Insert 2025")).getHref())
                .isEqualTo("studies/expected?study=S1&version=Insert+2025");
        _click(_get(Button.class, button -> button.withText("Correct")));
        assertThat(_get(Anchor.class, anchor -> anchor.withText("Open the list of expected reactions: Papilio 2026-01"))
                        .getHref())
                .isEqualTo("studies/expected?study=S1&version=Papilio+2026-01");
    }

    private static String text() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }
}
