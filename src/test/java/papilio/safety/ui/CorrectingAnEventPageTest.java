package papilio.safety.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.safety.CorrectEvent;
import papilio.safety.EventContent;
import papilio.safety.EventDraft;
import papilio.safety.EventService;
import papilio.safety.RecordEvent;
import papilio.safety.SafetyService;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.shared.PartialDate;
import papilio.shared.StaleEdit;
import papilio.study.StudyService;

class CorrectingAnEventPageTest extends PageTest {
    private static final String STUDY = "S1";
    private static final String NUMBER = "01-001-AE01";

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    EntityManager session;

    @Autowired
    EventForms forms;

    @Autowired
    StudyService studies;

    @BeforeEach
    void anEvent() {
        SampleStudy.of(database, STUDY).site("01", 70);
        SamplePatient.of(database, STUDY, "01", "01-001");
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        var rash = EventContent.of("皮疹 of the arm")
                .codedTerm("Rash maculo-papular")
                .grade(2)
                .onset(PartialDate.of("2026-06-01"))
                .awareAt(Instant.parse("2026-06-02T01:00:00Z"));
        events.record(new RecordEvent(STUDY, "01-001", rash.facts()));
        edit();
    }

    @Test
    void anotherTermLeavesTheWordsOfTheSite() {
        assertThat(text("As reported").getValue()).isEqualTo("皮疹 of the arm");
        choose("Sepsis");
        assertThat(text("As reported").getValue()).isEqualTo("皮疹 of the arm");
    }

    @Test
    void aTermFillsWhatIsEmptyAndTheNextTermWhatTheFirstHadFilled() {
        text("As reported").clear();
        choose("Headache");
        assertThat(text("As reported").getValue()).isEqualTo("Headache");
        choose("Sepsis");
        assertThat(text("As reported").getValue()).isEqualTo("Sepsis");
    }

    @Test
    void whoComesSecondWithAProposalIsToldInASentence() {
        var form = forms.forDraft(
                studies.settings(STUDY),
                "01-001",
                ZoneId.of("Asia/Shanghai"),
                EventContent.of("IgG decreased").facts(),
                facts -> {
                    throw new StaleEdit();
                },
                () -> {});
        UI.getCurrent().add(form);
        var narrative = _get(form, TextArea.class, area -> area.withLabel("Narrative"));
        _setValue(narrative, "as I tell it");
        _click(_get(form, Button.class, button -> button.withText("Save")));
        assertThat(_get(form, Div.class, div -> div.withClasses("banner"))
                        .getElement()
                        .getTextRecursively())
                .contains("Somebody else changed this meanwhile");
        assertThat(narrative.getValue()).isEqualTo("as I tell it");
    }

    @Test
    void theGradesOfATermGoWithIt() {
        choose("Headache");
        assertThat(grades()).containsExactly(1, 2, 3);
        assertThat(select("CTCAE grade").getValue()).isEqualTo(2);
        choose(null);
        assertThat(grades()).containsExactly(1, 2, 3, 4, 5);
        assertThat(select("CTCAE grade").getValue()).isEqualTo(2);
    }

    @Test
    void whatWasNotTouchedTakesTheNewerValueAndWhatWasTypedStays() {
        _setValue(area("Narrative"), "as A tells it");
        meanwhile(event -> event.treatmentGiven("B cream"));
        save();
        assertThat(content().treatmentGiven()).isEqualTo("B cream");
        assertThat(content().narrative()).isNull();
        assertThat(banner())
                .contains("Somebody else changed this event meanwhile.")
                .contains("Taken over from their version")
                .contains("B cream")
                .doesNotContain("Changed by both of you");
        assertThat(area("Treatment given").getValue()).isEqualTo("B cream");
        assertThat(area("Narrative").getValue()).isEqualTo("as A tells it");
        save();
        assertThat(content().treatmentGiven()).isEqualTo("B cream");
        assertThat(content().narrative()).isEqualTo("as A tells it");
    }

    @Test
    void whatBothChangedIsShownFromBothAndTheTypedOneIsKept() {
        _setValue(area("Narrative"), "as A tells it");
        meanwhile(event -> event.narrative("as B tells it").grade(3).severity(null));
        save();
        assertThat(banner())
                .contains("Changed by both of you")
                .contains("as B tells it")
                .contains("as A tells it");
        assertThat(select("CTCAE grade").getValue()).isEqualTo(3);
        save();
        assertThat(content().narrative()).isEqualTo("as A tells it");
        assertThat(content().grade()).isEqualTo(3);
    }

    @Test
    void anEditThatMeetsAFinalLockSaysSoAtOnce() {
        _setValue(area("Narrative"), "as A tells it");
        database.sql("update adverse_event set finished = true, version = version + 1")
                .update();
        session.clear();
        save();
        assertThat(banner()).startsWith("A final version closed this event").doesNotContain("Changed by both");
        assertThat(area("Narrative").getValue()).isEqualTo("as A tells it");
    }

    @Test
    void aSeriousEventSaysSinceWhenItIsKnown() {
        serious(SeriousnessCriterion.HOSP);
        _setValue(text("Aware since"), "");
        save();
        assertThat(text("Aware since").getErrorMessage()).startsWith("Say since when this serious event is known");
        assertThat(content().serious()).isFalse();
        _setValue(text("Aware since"), "2026-06-02 09:00");
        save();
        assertThat(content().serious()).isTrue();
    }

    @Test
    void aDeathIsAskedForItsCriterionWhereTheBoxStands() {
        select("Outcome").setValue(Outcome.FATAL);
        select("CTCAE grade").setValue(5);
        _setValue(text("Date of death"), "2026-06-10");
        save();
        var criteria = _get(CheckboxGroup.class, group -> group.withLabel("Why serious"));
        assertThat(criteria.isInvalid()).isTrue();
        assertThat(criteria.getErrorMessage()).isNotEmpty();
    }

    @Test
    void datesAreTypedAsTheyAreSaid() {
        _setValue(text("Onset"), "28.5.");
        assertThat(text("Onset").getValue()).isEqualTo("2026-05-28");
        _setValue(text("End"), "today");
        assertThat(text("End").getValue()).isEqualTo("2026-06-30");
        _setValue(text("Aware since"), "2.6. 9:40");
        save();
        assertThat(content().onset()).isEqualTo(PartialDate.of("2026-05-28"));
        assertThat(content().ended()).isEqualTo(PartialDate.of("2026-06-30"));
        assertThat(content().awareAt()).isEqualTo(Instant.parse("2026-06-02T01:40:00Z"));
    }

    @Test
    void aGradeSaysItsWordOnce() {
        choose("Sepsis");
        var words = select("CTCAE grade").getItemLabelGenerator();
        assertThat(words.apply(5)).isEqualTo("5 death");
        assertThat(words.apply(4)).isEqualTo("4 life-threatening; urgent intervention");
    }

    private void edit() {
        signIn(Role.INVESTIGATOR, STUDY);
        open("safety/" + NUMBER + "?study=" + STUDY);
        _click(_get(Button.class, button -> button.withText("Correct")));
        _setValue(text("Reason"), "looked again");
    }

    /** Somebody else saves, while the form is open. */
    private void meanwhile(UnaryOperator<EventDraft> change) {
        var now = safety.event(STUDY, NUMBER);
        var facts = change.apply(now.content().but()).facts();
        events.correct(new CorrectEvent(STUDY, NUMBER, now.version(), facts, null, "B was faster"));
        session.clear();
    }

    private void save() {
        _click(_get(Button.class, button -> button.withText("Save")));
    }

    @SuppressWarnings("unchecked")
    private static void choose(@Nullable String term) {
        ComboBox<TermChoice> box = _get(ComboBox.class, one -> one.withLabel("Term (CTCAE v5.0)"));
        box.setValue(term == null ? null : TermChoice.recorded(term, null, false));
        _fireValueChange(box);
    }

    private static List<Integer> grades() {
        return select("CTCAE grade")
                .getGenericDataView()
                .getItems()
                .map(Integer.class::cast)
                .toList();
    }

    private static void serious(SeriousnessCriterion reason) {
        _setValue(_get(Checkbox.class, box -> box.withLabel("Serious")), true);
        HasValue<?, Set<SeriousnessCriterion>> criteria =
                _get(CheckboxGroup.class, group -> group.withLabel("Why serious"));
        criteria.setValue(Set.of(reason));
    }

    private EventContent content() {
        session.clear();
        return safety.event(STUDY, NUMBER).content();
    }

    private static String banner() {
        return _get(Div.class, div -> div.withClasses("banner")).getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private static Select<Object> select(String label) {
        return _get(Select.class, select -> select.withLabel(label));
    }

    private static TextField text(String label) {
        return _get(TextField.class, field -> field.withLabel(label));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, field -> field.withLabel(label));
    }
}
