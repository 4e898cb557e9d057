package papilio.desk.safety;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import papilio.safety.RecordLink;
import papilio.safety.SafetyService;
import papilio.safety.codes.BodySystem;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.ui.LinkChoice;
import papilio.shared.PartialDate;

class WritingAnEventPageTest extends PageTest {
    private static final String STUDY = "S1";

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @BeforeEach
    void study() {
        SampleStudy.of(database, STUDY).site("01", 70);
        SamplePatient.of(database, STUDY, "01", "01-001");
        database.sql("""
                        insert into medication (study_code, site_code, patient_id, name, started, ongoing)
                        select study_code, site_code, id, 'Aspirin', '2026-05-30', false from patient where patient_no = '01-001'
                        """).update();
    }

    @Test
    void gradeFourIsAskedAboutUntilItIsCalledLifeThreatening() {
        edit(recorded(), Locale.ENGLISH);
        assertThat(text()).contains("not expected, the list names it only where it is not serious");
        select("CTCAE grade").setValue(4);
        assertThat(text()).contains("Grade 4 is life-threatening.");
    }

    @Test
    void aLinkedDrugIsKeptAndShownAsADoor() {
        var number = recorded();
        edit(number, Locale.ENGLISH);
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<LinkChoice> links = _get(MultiSelectComboBox.class, box -> box.withLabel("Linked records"));
        var drug = links.getGenericDataView()
                .getItems()
                .filter(one -> one.link().kind() == RecordLink.Kind.MEDICATION)
                .findFirst()
                .orElseThrow();
        assertThat(drug.label()).isEqualTo("2026-05-30 · Other drug Aspirin");
        links.setValue(Set.of(drug));
        _setValue(_get(TextField.class, field -> field.withLabel("Reason")), "interaction");
        _click(_get(Button.class, button -> button.withText("Save")));
        assertThat(safety.event(STUDY, number).content().links()).containsExactly(drug.link());
        assertThat(text()).contains("2026-05-30 · Other drug Aspirin").contains("Version 2 · follow-up 1");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
                .contains("patients/01-001?study=S1&open=medication%3A"
                        + drug.link().id());
        open("patients/01-001?study=S1&open=medication%3A" + drug.link().id());
        assertThat(_get(H2.class, title -> title.withText("Other drug"))).isNotNull();
    }

    @Test
    void whatWasExpectedIsAskedAnewWhereTheGradeChanges() {
        edit(recorded(true), Locale.ENGLISH);
        Select<Boolean> listed = _get(Select.class, select -> select.withLabel("Listed"));
        assertThat(listed.getValue()).isTrue();
        select("CTCAE grade").setValue(4);
        assertThat(listed.getValue()).isNull();
        assertThat(listed.getHelperText()).contains("judged on has changed");
        select("CTCAE grade").setValue(3);
        assertThat(listed.getValue()).isTrue();
    }

    @Test
    void theGradeSpeaksChinese() {
        edit(recorded(), Locale.SIMPLIFIED_CHINESE);
        var grade = select("CTCAE 分级");
        assertThat(grade.getItemLabelGenerator().apply(3)).contains("需静脉抗感染治疗或有创干预");
        assertThat(text()).contains("清单仅列出非严重情形");
    }

    private void edit(String number, Locale language) {
        signIn(Role.INVESTIGATOR, STUDY);
        UI.getCurrent().setLocale(language);
        open("safety/" + number + "?study=" + STUDY);
        var name = language == Locale.ENGLISH ? "Correct" : "更正";
        _click(_get(Button.class, button -> button.withText(name)));
    }

    @SuppressWarnings("unchecked")
    private static Select<Integer> select(String label) {
        return _get(Select.class, select -> select.withLabel(label));
    }

    private String recorded() {
        return recorded(null);
    }

    private String recorded(@Nullable Boolean listed) {
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        var facts = EventContent.of("肺炎")
                .codedTerm("Lung infection")
                .soc(BodySystem.INFEC.english())
                .grade(3)
                .listed(listed)
                .seriousBecause(SeriousnessCriterion.HOSP)
                .onset(PartialDate.of("2026-06-01"))
                .awareAt(Instant.parse("2026-06-02T01:00:00Z"))
                .facts();
        return events.record(new RecordEvent(STUDY, "01-001", facts));
    }

    private static String text() {
        var page = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        var helpers = new StringBuilder();
        com.github.mvysny.kaributesting.v10.LocatorJ._find(Select.class)
                .forEach(select -> helpers.append(select.getHelperText()));
        return page.getElement().getTextRecursively() + helpers;
    }
}
