package papilio.desk.safety;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.safety.EventContent;
import papilio.safety.EventService;
import papilio.safety.RecordEvent;
import papilio.shared.PartialDate;

class ReviewStatusPageTest extends PageTest {
    private static final String STUDY = "S1";

    @Autowired
    EventService events;

    @BeforeEach
    void study() {
        SampleStudy.of(database, STUDY).site("01", 70);
        SamplePatient.of(database, STUDY, "01", "01-001");
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        events.record(new RecordEvent(
                STUDY,
                "01-001",
                EventContent.of("Cough")
                        .grade(1)
                        .onset(PartialDate.of("2026-06-01"))
                        .awareAt(Instant.parse("2026-06-02T01:00:00Z"))
                        .facts()));
        signIn(Role.MONITOR);
    }

    @Test
    void eachNumberOfTheReviewStatusOpensItsEvents() {
        open("safety?study=" + STUDY + "&tab=status&by=site");
        assertThat(text()).contains("Median hours to the decision");
        var door = _find(Anchor.class, one -> one.withClasses("door")).stream()
                .filter(one -> one.getText().equals("1") && one.getHref().contains("TO_REVIEW"))
                .findFirst()
                .orElseThrow();
        open(door.getHref());
        assertThat(text()).contains("Cough");
        open("safety?study=" + STUDY + "&tab=status");
        assertThat(text()).contains("nobody yet");
    }

    @Test
    void aChoiceIsKeptUnderANameAndOpensAgain() {
        open("safety?study=" + STUDY + "&group=NEW&site=01");
        _click(_get(Button.class, button -> button.withText("Keep this choice …")));
        _click(_get(Button.class, button -> button.withText("Save")));
        var name = _get(TextField.class, field -> field.withLabel("Name of the choice"));
        assertThat(name.getErrorMessage()).isEqualTo("Give it a name.");
        _setValue(name, "New at site 01");
        _click(_get(Button.class, button -> button.withText("Save")));
        var chip = _get(Anchor.class, one -> one.withText("New at site 01"));
        assertThat(chip.getHref()).contains("group=NEW").contains("site=01");
        assertThat(chip.getElement().getAttribute("aria-current")).isEqualTo("true");
    }

    @Test
    void bothReadInChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        open("safety?study=" + STUDY + "&tab=status");
        assertThat(text()).contains("审核进展").contains("尚无").doesNotContain("Median");
        open("safety?study=" + STUDY);
        assertThat(text()).contains("保存当前筛选…");
    }

    private static String text() {
        var page = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return page.getElement().getTextRecursively();
    }
}
