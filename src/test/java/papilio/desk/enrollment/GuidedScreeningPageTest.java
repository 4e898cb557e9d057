package papilio.desk.enrollment;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.enrollment.DecideEligibility.Outcome;
import papilio.enrollment.ui.DecisionForm;
import papilio.enrollment.ui.EligibilitySummary;
import papilio.enrollment.ui.ScreeningForm;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.lupus.Ana;
import papilio.lupus.ItemFinding;
import papilio.patient.CriterionVerdict;
import papilio.patient.Sex;
import papilio.shared.ui.DayField;
import papilio.shared.ui.StaleEditDialog;

/** The guided screening as a coordinator walks through it. */
class GuidedScreeningPageTest extends PageTest {
    @Autowired
    EntityManager entities;

    @BeforeEach
    void aStudy() {
        SampleStudy.of(database, "S1")
                .site("01", 50)
                .site("02", 30)
                .criterion("I1", "18 to 70 years")
                .criterion("I2", "Has lupus")
                .criterion("E1", "Is pregnant")
                .approved();
        database.sql("update study_criterion set instrument = 'AGE_LIMITS' where code = 'I1'")
                .update();
        database.sql("update study_criterion set instrument = 'EULAR_ACR_2019' where code = 'I2'")
                .update();
    }

    @Test
    void fromConsentToEnrollmentInOneForm() {
        person("1990-07-01");
        assertThat(text()).contains("I2: the classification is not complete", "E1 is open: Is pregnant");
        classify();
        assertThat(text()).contains("12 points", "classified", "6 / 6");
        _setValue(group("E1"), CriterionVerdict.PASSES);
        assertThat(text()).contains("eligible");
        _click(_get(Button.class, spec -> spec.withText("Enter and enroll")));
        assertThat(database.sql("select status from patient")
                        .query(String.class)
                        .single())
                .isEqualTo("ENROLLED");
    }

    @Test
    void theFormProposesAFailureWithEverythingThatFails() {
        person("1950-07-01");
        _setValue(group("E1"), CriterionVerdict.FAILS);
        assertThat(text()).contains("I1 is not met: 18 to 70 years", "E1 is present: Is pregnant");
        _click(_get(Button.class, spec -> spec.withText("Enter as screen failure")));
        assertThat(database.sql("select failure_reason from patient")
                        .query(String.class)
                        .single())
                .isEqualTo("I1");
        _get(EligibilitySummary.class);
    }

    @Test
    void anotherEntryThatLooksTheSameIsToldWithADoorAndNothingIsLost() {
        person("1990-07-01");
        _click(_get(Button.class, spec -> spec.withText("Enter in the log")));
        person("1990-12-01");
        _click(_get(Button.class, spec -> spec.withText("Enter in the log")));
        var why = _get(TextField.class, spec -> spec.withLabel("Why it is entered all the same"));
        assertThat(why.getErrorMessage()).contains("01-S001");
        assertThat(_find(Anchor.class, spec -> spec.withText("Open 01-S001"))).hasSize(1);
        assertThat(day("Date of birth").getValue()).isEqualTo(LocalDate.parse("1990-12-01"));
        _setValue(why, "another person");
        _click(_get(Button.class, spec -> spec.withText("Enter in the log")));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aConsentVersionThatWasNotValidIsRefusedAtItsField() {
        database.sql("""
                        insert into site_approval (study_code, site_code, approval_no, consent_version, valid_from)
                        values ('S1', '01', 'E-1', '2.0', date '2026-01-01')
                        """).update();
        person("1990-07-01");
        ComboBox<String> version = _get(ComboBox.class, spec -> spec.withLabel("Version of the consent"));
        assertThat(version.getValue()).isEqualTo("2.0");
        _setValue(version, "1.0");
        _click(_get(Button.class, spec -> spec.withText("Enter in the log")));
        assertThat(version.getErrorMessage()).contains("valid was 2.0");
        assertThat(count()).isZero();
    }

    @Test
    void aSiteWithoutAValidApprovalSaysSoAndDoesNotEnroll() {
        database.sql("update site_approval set expires_on = date '2026-06-29'").update();
        person("1990-07-01");
        classify();
        _setValue(group("E1"), CriterionVerdict.PASSES);
        assertThat(text()).contains("No ethics approval of this site covers the consent of that day");
        _setValue(group("Decision"), Outcome.ENROLL);
        _click(_get(Button.class, spec -> spec.withText("Enter and enroll")));
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("Version of the consent"))
                        .getErrorMessage())
                .contains("only the study manager can enroll");
        assertThat(database.sql("select count(*) from patient where status = 'ENROLLED'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aTextThatIsNotNamedYetIsAskedWhenItIsDecided() {
        database.sql("update site_approval set expires_on = date '2026-06-29'").update();
        person("1990-07-01");
        classify();
        _setValue(group("E1"), CriterionVerdict.PASSES);
        _click(_get(Button.class, spec -> spec.withText("Enter in the log")));
        database.sql("update site_approval set expires_on = null").update();
        entities.clear();
        open("enrollment?study=S1");
        open("enrollment?study=S1&patient=01-S001");
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("Version of the consent"))
                        .getValue())
                .isEqualTo("1.0");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(database.sql("select consent_version from patient where status = 'ENROLLED'")
                        .query(String.class)
                        .single())
                .isEqualTo("1.0");
    }

    @Test
    void anAgeAtALimitIsPending() {
        signIn(Role.COORDINATOR, "S1", "01");
        open("enrollment?study=S1&new=1");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("or year of birth")), 2008);
        assertThat(text()).contains("The age lies at a limit and has to be confirmed");
    }

    @Test
    void theSecondOfTwoWhoDecideSeesBothVersions() {
        person("1990-07-01");
        _click(_get(Button.class, spec -> spec.withText("Enter in the log")));
        _get(DecisionForm.class);
        _setValue(group("E1"), CriterionVerdict.PASSES);
        database.sql("insert into criterion_answer (study_code, site_code, patient_id, criterion_code, answer) "
                        + "select study_code, site_code, id, 'E1', 'FAILS' from patient")
                .update();
        database.sql("update patient set version = version + 1").update();
        entities.clear();
        _click(_get(Button.class, spec -> spec.withText("Save")));
        var both = _get(StaleEditDialog.class).getElement().getTextRecursively();
        assertThat(both).contains("E1", "absent", "present");
        assertThat(group("E1").getValue()).isEqualTo(CriterionVerdict.PASSES);
        _click(_get(Button.class, spec -> spec.withText("Save mine")));
        assertThat(database.sql("select answer from criterion_answer where criterion_code = 'E1'")
                        .query(String.class)
                        .single())
                .isEqualTo("PASSES");
    }

    @Test
    void theLogIsPrintedWithStudySiteAndCutOff() {
        person("1950-07-01");
        _click(_get(Button.class, spec -> spec.withText("Enter as screen failure")));
        open("enrollment/print?study=S1&list=log&site=01");
        assertThat(page(LogPrintView.class))
                .contains(
                        "Screening and enrollment log",
                        "S1",
                        "Hospital 01",
                        "Data cut-off: 2026-06-30",
                        "01-S001",
                        "I1");
        open("enrollment/print?study=S1&list=list");
        assertThat(page(LogPrintView.class)).contains("Enrollment list").doesNotContain("01-S001");
    }

    @Test
    void aLogOfAPastDayDoesNotTellWhatWasDecidedLater() {
        person("1950-07-01");
        _click(_get(Button.class, spec -> spec.withText("Enter as screen failure")));
        database.sql("update patient set consent_on = date '2026-03-02', screened_on = date '2026-03-02'")
                .update();
        open("enrollment/print?study=S1&list=log&cutoff=2026-06-30");
        assertThat(page(LogPrintView.class)).contains("screen failure", "I1");
        open("enrollment/print?study=S1&list=log&cutoff=2026-03-31");
        assertThat(page(LogPrintView.class))
                .contains("Data cut-off: 2026-03-31", "01-S001", "in screening")
                .doesNotContain("screen failure", "I1");
    }

    @Test
    void itSpeaksChinese() {
        signIn(Role.COORDINATOR, "S1", "01");
        UI.getCurrent().setLocale(Locale.CHINESE);
        open("enrollment?study=S1&new=1");
        assertThat(text()).contains("皮肤黏膜", "尚不能判断", "入排标准").doesNotContain("enrollment.", "lupus.");
        open("enrollment/print?study=S1&list=log");
        assertThat(page(LogPrintView.class)).contains("筛选入组日志").doesNotContain("enrollment.");
    }

    private void person(String born) {
        signIn(Role.COORDINATOR, "S1", "01");
        open("enrollment?study=S1&new=1");
        _setValue(day("Date of birth"), LocalDate.parse(born));
        _setValue(_get(Select.class, spec -> spec.withLabel("Sex")), Sex.FEMALE);
    }

    private static void classify() {
        _setValue(group("Antinuclear"), Ana.POSITIVE);
        _setValue(group("Acute cutaneous"), ItemFinding.PRESENT);
        _setValue(group("Joint"), ItemFinding.PRESENT);
        _click(_get(Button.class, spec -> spec.withText("Everything still unknown is absent")));
    }

    @SuppressWarnings("unchecked")
    private static <T> RadioButtonGroup<T> group(String label) {
        return _find(RadioButtonGroup.class).stream()
                .filter(group -> group.getLabel().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private static DayField day(String label) {
        return _get(DayField.class, spec -> spec.withLabel(label));
    }

    private int count() {
        return database.sql("select count(*) from patient").query(Integer.class).single();
    }

    private static String text() {
        return page(ScreeningForm.class);
    }

    private static String page(Class<? extends com.vaadin.flow.component.Component> type) {
        return _get(type).getElement().getTextRecursively();
    }
}
