package papilio.desk.patients;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.patient.AnswerCriteria;
import papilio.patient.CourseService;
import papilio.patient.EnrollPatient;
import papilio.patient.PatientCourse;
import papilio.patient.PatientFilter;
import papilio.patient.PatientService;
import papilio.patient.RecordService;
import papilio.patient.RecordTreatment;
import papilio.patient.ScreenPatient;
import papilio.patient.ScreeningService;
import papilio.patient.Sex;
import papilio.patient.TreatmentKind;
import papilio.patient.ui.TreatmentForm;
import papilio.shared.ui.EmptyState;
import papilio.timeline.ui.TimelinePicture;

class PatientPagesTest extends PageTest {
    private static final LocalDate CONSENT = LocalDate.parse("2026-03-02");

    @Autowired
    ScreeningService screening;

    @Autowired
    PatientService patients;

    @Autowired
    RecordService records;

    @Autowired
    CourseService courses;

    private int others;

    @BeforeEach
    void study() {
        SampleStudy.of(database, "S1").site("01", 50).site("02", 50).approved();
        database.sql("""
                        insert into study_visit (study_code, code, position, name_en, name_zh, anchor, target_day, days_before, days_after, remote_allowed)
                        values ('S1', 'V1', 1, 'Week 4', '第4周', 'FIRST_DOSE', 28, 7, 7, false)
                        """).update();
    }

    @Test
    void anAddressThatNamesNoRecordOpensThePatient() {
        signIn(Role.COORDINATOR, "S1", "01");
        var no = enrolled("01");
        for (var key : new String[] {"visit:", "visit:99999999999999999999", "visit:٣", "no:1", "x"}) {
            open("patients/" + no + "?study=S1&open=" + key);
            assertThat(text()).contains(no);
        }
    }

    @Test
    void theListShowsWhereEveryPatientStands() {
        signIn(Role.COORDINATOR, "S1", "01");
        var no = enrolled("01");
        dose(no, CONSENT);
        screened("01");
        open("patients?study=S1");
        assertThat(_size(grid())).isEqualTo(2);
        assertThat(text()).contains("2", "patients");
        assertThat(_get(grid(), 0).patient().patientNo()).isEqualTo("01-001");
        assertThat(_get(grid(), 0).openItems()).isEqualTo(1);
    }

    @Test
    void aNumberOnAnotherScreenOpensThePatientsThatItCounts() {
        signIn(Role.COORDINATOR, "S1", "01");
        enrolled("01");
        screened("01");
        open("patients?study=S1&group=ENROLLED&month=2026-03");
        assertThat(_size(grid())).isEqualTo(1);
        assertThat(text()).contains("Enrolled", "2026-03");
    }

    @Test
    void anEmptyListSaysWhyAndWhereToBegin() {
        signIn(Role.COORDINATOR, "S1", "01");
        open("patients?study=S1");
        _assertOne(EmptyState.class);
        assertThat(text()).contains("Nobody has been screened yet");
    }

    @Test
    void aPatientIsFoundByEitherNumberAtOnce() {
        signIn(Role.COORDINATOR, "S1", "01");
        enrolled("01");
        enrolled("01");
        open("patients?study=S1");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Find a patient")), "s002");
        assertThat(_size(grid())).isEqualTo(1);
    }

    @Test
    void anotherSitesPatientAndAnUnknownOneLookTheSame() {
        signIn(Role.STUDY_MANAGER);
        var foreign = enrolled("02");
        signIn(Role.COORDINATOR, "S1", "01");
        open("patients/" + foreign + "?study=S1");
        _assertNone(TimelinePicture.class);
        var refused = text();
        open("patients/99-999?study=S1");
        assertThat(text().replace("99-999", foreign)).isEqualTo(refused);
    }

    @Test
    void theMonitorReadsAndHasNoButtonToRecord() {
        signIn(Role.STUDY_MANAGER);
        var no = enrolled("01");
        signIn(Role.MONITOR);
        open("patients/" + no + "?study=S1");
        _assertOne(TimelinePicture.class);
        _assertNone(RecordMenu.class);
    }

    @Test
    void aDoseIsRecordedAndTheNextOneOffered() {
        signIn(Role.COORDINATOR, "S1", "01");
        var no = enrolled("01");
        open("patients/" + no + "?study=S1");
        choose("Dose, missed dose, hold");
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("Amount")), new BigDecimal("160"));
        _click(_get(Button.class, spec -> spec.withText("Save and next")));
        assertThat(course(no).treatments()).hasSize(1);
        _assertOne(TreatmentForm.class);
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(course(no).treatments()).hasSize(1);
        assertThat(text()).contains("on treatment");
    }

    @Test
    void aRecordIsCorrectedOnlyWithAReason() {
        signIn(Role.COORDINATOR, "S1", "01");
        var no = enrolled("01");
        var id = dose(no, CONSENT);
        open("patients/" + no + "?study=S1&open=treatment:" + id);
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("Amount")), new BigDecimal("80"));
        _click(_get(Button.class, spec -> spec.withText("Save the correction")));
        assertThat(course(no).treatments().getFirst().amount()).isEqualByComparingTo("160");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Reason")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Reason")), "half a dose");
        _click(_get(Button.class, spec -> spec.withText("Save the correction")));
        assertThat(course(no).treatments().getFirst().amount()).isEqualByComparingTo("80");
    }

    @Test
    void whatWasNotTouchedTakesWhatSomebodyElseSavedMeanwhile() {
        signIn(Role.COORDINATOR, "S1", "01");
        var no = enrolled("01");
        var id = dose(no, CONSENT);
        open("patients/" + no + "?study=S1&open=treatment:" + id);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Note")), "mine");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Reason")), "why");
        database.sql("update treatment set amount = 80, version = version + 1 where id = ?")
                .param(id)
                .update();
        context.getBean(jakarta.persistence.EntityManager.class).clear();
        _click(_get(Button.class, spec -> spec.withText("Save the correction")));
        _click(_get(Button.class, spec -> spec.withText("Save mine")));
        assertThat(course(no).treatments().getFirst().amount()).isEqualByComparingTo("80");
        assertThat(course(no).treatments().getFirst().note()).isEqualTo("mine");
    }

    @Test
    void aRefusalStandsAtItsFieldAndWhatWasTypedStays() {
        signIn(Role.COORDINATOR, "S1", "01");
        var no = enrolled("01");
        open("patients/" + no + "?study=S1");
        choose("End of participation");
        var day = _get(papilio.shared.ui.DayField.class, spec -> spec.withLabel("Day"));
        _setValue(day, CONSENT.minusDays(1));
        _setValue(
                _get(com.vaadin.flow.component.combobox.ComboBox.class, spec -> spec.withLabel("Reason")), "COMPLETED");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getErrorMessage()).contains("before enrollment");
        assertThat(day.getValue()).isEqualTo(CONSENT.minusDays(1));
    }

    @Test
    void aQuestionOfTheImportIsASentence() {
        signIn(Role.COORDINATOR, "S1", "01");
        var no = enrolled("01");
        database.sql("""
                        insert into data_query (study_code, site_code, patient_id, patient_no, record_type, record_id, rule_code, rule_arguments,
                          state, raised_by, raised_at)
                        select study_code, site_code, id, patient_no, 'patient', id, 'exchange.breach.ENROLLED_BEFORE_CONSENT', '2026-03-01|2026-03-02',
                          'OPEN', 'system', timestamp '2026-03-03 08:00:00' from patient where patient_no = :no
                        """).param("no", no).update();
        open("patients/" + no + "?study=S1");
        _click(_get(NativeButton.class, spec -> spec.withText("Queries 1")));
        assertThat(_getFormattedRow(_get(Grid.class), 0))
                .contains("Enrolled on 2026-03-01, before the consent of 2026-03-02.");
    }

    @Test
    void aWrongPatientIsVoidedAsAWhole() {
        signIn(Role.COORDINATOR, "S1", "01");
        var no = enrolled("01");
        open("patients/" + no + "?study=S1");
        choose("Void the patient");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Reason")), "entered twice");
        _click(_get(Button.class, spec -> spec.withText("Void")));
        assertThat(patients.count("S1", PatientFilter.EVERYBODY)).isZero();
        assertThat(text()).contains("voided");
    }

    @Test
    void bothPagesSpeakChinese() {
        signIn(Role.COORDINATOR, "S1", "01");
        var no = enrolled("01");
        dose(no, CONSENT);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        open("patients?study=S1");
        assertThat(text()).contains("名受试者");
        open("patients/" + no + "?study=S1");
        assertThat(text()).contains("治疗中", "第 120 天").doesNotContain("!{", "on treatment");
    }

    private void choose(String item) {
        var menu = _get(RecordMenu.class);
        com.github.mvysny.kaributesting.v10.ContextMenuKt._clickItemWithCaption(menu, item);
    }

    @SuppressWarnings("unchecked")
    private static Grid<PatientLine> grid() {
        return _get(PatientsGrid.class);
    }

    private static String text() {
        var all = new StringBuilder();
        UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .forEach(target -> all.append(target.getElement().getTextRecursively()));
        return all.toString();
    }

    private PatientCourse course(String no) {
        return courses.of("S1", no);
    }

    private String screened(String site) {
        return screening.screen(new ScreenPatient("S1", site, null, CONSENT, null, Sex.FEMALE, null, 1990 - others++));
    }

    private String enrolled(String site) {
        var log = screened(site);
        screening.answer(new AnswerCriteria("S1", log, Map.of()));
        return screening.enroll(
                new EnrollPatient("S1", log, patients.find("S1", log).version(), CONSENT, null));
    }

    private long dose(String no, LocalDate day) {
        return records.record(new RecordTreatment(
                "S1",
                no,
                TreatmentKind.DOSE,
                "telitacicept",
                new BigDecimal("160"),
                "mg",
                null,
                null,
                day,
                null,
                null,
                null,
                null,
                null));
    }
}
