package papilio.desk.enrollment;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.enrollment.DecideEligibility.Outcome;
import papilio.enrollment.PlanService;
import papilio.enrollment.RevisePlan;
import papilio.enrollment.ui.DecisionForm;
import papilio.enrollment.ui.PlanForm;
import papilio.enrollment.ui.ScreeningForm;
import papilio.enrollment.ui.SiteCurve;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.patient.CriterionVerdict;
import papilio.patient.Sex;
import papilio.shared.ui.DayField;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.StaleEditDialog;

/** The desk at which screenings are entered and decided. */
class EnrollmentViewTest extends PageTest {
    @Autowired
    PlanService plans;

    @BeforeEach
    void aStudy() {
        SampleStudy.of(database, "S1")
                .site("01", 50)
                .site("02", 30)
                .criterion("I1", "Has lupus")
                .criterion("E1", "Is pregnant")
                .approved();
    }

    @Test
    void aCoordinatorEntersAScreeningAndGetsItsNumber() {
        signIn(Role.COORDINATOR, "S1", "01");
        open("enrollment?study=S1&new=1");
        _get(ScreeningForm.class);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Screening number"))
                        .getValue())
                .isEqualTo("01-S001");
        _setValue(day("Date of birth"), LocalDate.parse("1990-07-01"));
        _setValue(_get(Select.class, spec -> spec.withLabel("Sex")), Sex.FEMALE);
        assertThat(text()).contains("Age at consent: 35");
        _click(_get(Button.class, spec -> spec.withText("Enter in the log")));
        _get(DecisionForm.class);
        var row = database.sql("select birth_year, age_at_consent, status from patient where screening_no = '01-S001'")
                .query()
                .singleRow();
        assertThat(row).containsEntry("birth_year", 1990).containsEntry("age_at_consent", 35);
    }

    @Test
    void consentInTheFutureIsSaidAtTheField() {
        signIn(Role.COORDINATOR, "S1", "01");
        open("enrollment?study=S1&new=1");
        _setValue(day("Day of consent"), LocalDate.parse("2026-07-01"));
        _click(_get(Button.class, spec -> spec.withText("Enter in the log")));
        assertThat(day("Day of consent").isInvalid()).isTrue();
        assertThat(day("Day of consent").getErrorMessage()).contains("2026-06-30");
        assertThat(count()).isZero();
    }

    @Test
    void everyCriterionMetMakesAPatient() {
        screened("01");
        signIn(Role.INVESTIGATOR, "S1", "01");
        open("enrollment?study=S1&patient=01-S001");
        answer(CriterionVerdict.PASSES, CriterionVerdict.PASSES);
        decide(Outcome.ENROLL);
        assertThat(status("01-S001")).isEqualTo("ENROLLED");
        assertThat(_find(DecisionForm.class)).isEmpty();
        assertThat(database.sql("select count(*) from criterion_answer")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anUnmetCriterionKeepsTheCoordinatorFromEnrolling() {
        screened("01");
        signIn(Role.COORDINATOR, "S1", "01");
        open("enrollment?study=S1&patient=01-S001");
        answer(CriterionVerdict.PASSES, CriterionVerdict.FAILS);
        decide(Outcome.ENROLL);
        assertThat(status("01-S001")).isEqualTo("SCREENING");
        assertThat(text()).contains("Not every criterion is met: E1");
        assertThat(_find(TextArea.class, spec -> spec.withLabel("Why in spite of an unmet criterion (study manager)")))
                .isEmpty();
    }

    @Test
    void theStudyManagerOverridesWithAReason() {
        screened("01");
        signIn(Role.STUDY_MANAGER);
        open("enrollment?study=S1&patient=01-S001");
        answer(CriterionVerdict.PASSES, CriterionVerdict.FAILS);
        _setValue(outcome(), Outcome.ENROLL);
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Why in spite of an unmet criterion (study manager)")),
                "Agreed with the committee");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(database.sql("select override_reason from patient where screening_no = '01-S001'")
                        .query(String.class)
                        .single())
                .isEqualTo("Agreed with the committee");
    }

    @Test
    void aScreenFailureProposesTheCriterionThatFails() {
        screened("01");
        signIn(Role.COORDINATOR, "S1", "01");
        open("enrollment?study=S1&patient=01-S001");
        answer(CriterionVerdict.PASSES, CriterionVerdict.FAILS);
        decide(Outcome.FAIL);
        assertThat(database.sql("select failure_reason from patient where screening_no = '01-S001'")
                        .query(String.class)
                        .single())
                .isEqualTo("E1");
        open("enrollment?study=S1&group=SCREEN_FAILURE");
        assertThat(doors()).contains("patients?study=S1&cutoff=2026-06-30&group=SCREEN_FAILURE&reason=E1");
    }

    @Test
    void theLogShowsTheOwnSitesAndFiltersByTheAddress() {
        screened("01");
        screened("02");
        signIn(Role.COORDINATOR, "S1", "01");
        open("enrollment?study=S1&tab=screening");
        assertThat(_size(_get(ScreeningLog.class))).isEqualTo(1);
        signIn(Role.STUDY_MANAGER);
        open("enrollment?study=S1&q=s001");
        assertThat(_size(_get(ScreeningLog.class))).isEqualTo(2);
        open("enrollment?study=S1&site=02");
        assertThat(_size(_get(ScreeningLog.class))).isEqualTo(1);
        open("enrollment?study=S1&group=DECLINED");
        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    @Test
    void anotherSitesPatientIsNotFound() {
        screened("02");
        signIn(Role.COORDINATOR, "S1", "01");
        open("enrollment?study=S1&patient=02-S001");
        assertThat(_find(EnrollmentView.class)).isEmpty();
    }

    @Test
    void aMonitorReadsAndEntersNothing() {
        screened("01");
        signIn(Role.MONITOR);
        open("enrollment?study=S1&new=1");
        assertThat(_find(ScreeningForm.class)).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("New screening"))).isEmpty();
        open("enrollment?study=S1&patient=01-S001");
        assertThat(_find(DecisionForm.class)).isEmpty();
    }

    @Test
    void theStudyManagerPlansEvenlyAndAFallIsSaidAtTheField() {
        signIn(Role.STUDY_MANAGER);
        open("enrollment?study=S1&plan=1");
        _get(PlanForm.class);
        _setValue(months(), "2026-01 10\n2026-02 9");
        _click(_get(Button.class, spec -> spec.withText("Save the plan")));
        assertThat(months().getErrorMessage()).contains("2026-02 has 9");
        _setValue(months(), "2026-01 10\nFebruary 12");
        _click(_get(Button.class, spec -> spec.withText("Save the plan")));
        assertThat(months().getErrorMessage()).contains("Line 2");
        _click(_get(Button.class, spec -> spec.withText("Fill evenly up to the target")));
        _click(_get(Button.class, spec -> spec.withText("Save the plan")));
        assertThat(_find(PlanForm.class)).isEmpty();
        assertThat(text()).contains("139 by 2028-05").contains("manager");
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("Baseline")).getValue())
                .isTrue();
    }

    @Test
    void whatHasToBeExplainedIsSaidWhileThePlanIsTyped() {
        signIn(Role.STUDY_MANAGER);
        open("enrollment?study=S1&plan=1");
        _setValue(months(), "2026-06 10\n2026-12 130");
        _setValue(area("Targets of the sites, a line each"), "01 50\n02 70");
        assertThat(text())
                .contains("The targets of the sites add up to 120, the study’s target is 139; say why.")
                .contains("The plan ends at 130, the target is 139.");
        _click(_get(Button.class, spec -> spec.withText("Save the plan")));
        assertThat(area("Reason").getErrorMessage()).contains("add up to 120");
        _setValue(area("Reason"), "A third site follows");
        _click(_get(Button.class, spec -> spec.withText("Save the plan")));
        assertThat(text()).contains("A third site follows").contains("130 by 2026-12");
    }

    @Test
    void theSecondOfTwoManagersSeesBothVersionsAndLosesNothing() {
        signIn(Role.STUDY_MANAGER);
        plans.revise(new RevisePlan("S1", 0, new TreeMap<>(Map.of(YearMonth.of(2026, 12), 139)), null));
        open("enrollment?study=S1&plan=1");
        _setValue(months(), "2026-11 100");
        _setValue(area("Reason"), "Mine");
        plans.revise(new RevisePlan("S1", 1, new TreeMap<>(Map.of(YearMonth.of(2027, 3), 139)), "Theirs"));
        _click(_get(Button.class, spec -> spec.withText("Save the plan")));
        var both = _get(StaleEditDialog.class).getElement().getTextRecursively();
        assertThat(both).contains("2026-11 100", "2027-03  139", "Mine", "Theirs");
        assertThat(months().getValue()).isEqualTo("2026-11 100");
        assertThat(plans.versions("S1")).hasSize(2);
        _click(_get(Button.class, spec -> spec.withText("Save mine")));
        assertThat(plans.versions("S1")).hasSize(3);
        assertThat(plans.plan("S1").orElseThrow().reason()).isEqualTo("Mine");
    }

    @Test
    void aSiteIsPlannedByItsShareOrOnItsOwn() {
        signIn(Role.STUDY_MANAGER);
        open("enrollment?study=S1&plan=1");
        _setValue(months(), "2026-06 40\n2026-12 80");
        site().setValue("02");
        assertThat(area("Its months and cumulative counts").getValue()).isEqualTo("2026-06  15\n2026-12  30");
        _setValue(area("Its months and cumulative counts"), "2026-12 30");
        site().setValue("01");
        site().setValue("02");
        assertThat(area("Its months and cumulative counts").getValue()).isEqualTo("2026-12 30");
        _click(_get(Button.class, spec -> spec.withText("Save the plan")));
        assertThat(plans.plan("S1").orElseThrow().ownMonths()).containsOnlyKeys("02");
    }

    @Test
    void theAddressSaysWhichVersionsAreDrawn() {
        signIn(Role.STUDY_MANAGER);
        for (var version = 0; version < 3; version++)
            plans.revise(new RevisePlan(
                    "S1", version, new TreeMap<>(Map.of(YearMonth.of(2026, 12), 139)), version == 0 ? null : "Why"));
        open("enrollment?study=S1&tab=plan");
        assertThat(drawn()).containsExactly("Version 3", "Baseline");
        open("enrollment?study=S1&tab=plan&versions=2");
        assertThat(drawn()).containsExactly("Version 2");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Version 3")), true);
        assertThat(drawn()).containsExactly("Version 3", "Version 2");
    }

    @Test
    void everyPartHasItsAddressAndOldLinksStillOpenTheirs() {
        screened("01");
        signIn(Role.STUDY_MANAGER);
        assertThat(partAt("enrollment?study=S1")).isEqualTo("Standing");
        assertThat(partAt("enrollment?study=S1&tab=flow")).isEqualTo("Flow");
        assertThat(partAt("enrollment?study=S1&tab=plan")).isEqualTo("Plan and forecast");
        assertThat(partAt("enrollment?study=S1&tab=screening")).isEqualTo("Screening");
        assertThat(partAt("enrollment?study=S1&tab=flow&site=02")).isEqualTo("Flow");
        assertThat(partAt("enrollment?study=S1&plan=1")).isEqualTo("Plan and forecast");
        assertThat(partAt("enrollment?study=S1&new=1")).isEqualTo("Screening");
        assertThat(partAt("enrollment?study=S1&patient=01-S001")).isEqualTo("Screening");
        assertThat(partAt("enrollment?study=S1&group=DECLINED")).isEqualTo("Screening");
        assertThat(partAt("enrollment?study=S1&tab=nonsense")).isEqualTo("Standing");
    }

    @Test
    void everyBoxOfTheFlowOpensItsPeople() {
        screened("01");
        screened("02");
        database.sql("update patient set failed_on = date '2026-06-05', failure_reason = 'E1' where site_code = '02'")
                .update();
        signIn(Role.STUDY_MANAGER);
        open("enrollment?study=S1&tab=flow&cutoff=2026-06-15");
        assertThat(text()).contains("2 screened, 1 not eligible or declined, 1 in screening; 0 enrolled");
        assertThat(doors())
                .contains(
                        "patients?study=S1&cutoff=2026-06-15&group=IN_SCREENING",
                        "patients?study=S1&cutoff=2026-06-15&group=SCREEN_FAILURE&reason=E1",
                        "patients?study=S1&cutoff=2026-06-15&group=DIED");
        open("enrollment?study=S1&tab=flow&cutoff=2026-06-15&site=02");
        assertThat(text()).contains("1 screened, 1 not eligible or declined");
        assertThat(doors()).contains("patients?study=S1&cutoff=2026-06-15&group=SCREEN_FAILURE&reason=E1&site=02");
    }

    @Test
    void contradictoryRecordsAreADataProblemOfTheFlow() {
        screened("01");
        database.sql("update patient set failed_on = date '2026-06-05', declined_on = date '2026-06-06'")
                .update();
        signIn(Role.STUDY_MANAGER);
        open("enrollment?study=S1&tab=flow");
        assertThat(text())
                .contains("Data problem: More patients were decided on than screened: 1.")
                .contains("patients with two outcomes of one screening, who are counted in both: 1.");
        assertThat(doors()).contains("patients?study=S1&q=01-S001");
        UI.getCurrent().setLocale(Locale.CHINESE);
        open("enrollment?study=S1&tab=flow&lang=zh");
        assertThat(text()).contains("数据问题：已作决定的受试者多于筛选人数：1。");
    }

    @Test
    void theSitesStandBesideTheirPlansTheFurthestBehindFirst() {
        screened("02");
        database.sql("update patient set enrolled_on = date '2026-06-05', status = 'ENROLLED'")
                .update();
        signIn(Role.STUDY_MANAGER);
        plans.revise(new RevisePlan("S1", 0, new TreeMap<>(Map.of(YearMonth.of(2026, 6), 8)), null));
        open("enrollment?study=S1");
        assertThat(_find(SiteCurve.class))
                .extracting(curve -> curve.getElement().getProperty("summary"))
                .containsExactly("01 Hospital 01: 0 enrolled, 5 planned", "02 Hospital 02: 1 enrolled, 3 planned");
        UI.getCurrent().setLocale(Locale.CHINESE);
        open("enrollment?study=S1&cutoff=2026-06-30");
        assertThat(_find(SiteCurve.class).getFirst().getElement().getProperty("summary"))
                .isEqualTo("01 医院01：已入组 0 例，计划 5 例");
    }

    @Test
    void theCutoffGoesAlongToTheOtherParts() {
        signIn(Role.STUDY_MANAGER);
        open("enrollment?study=S1&cutoff=2026-05-31");
        assertThat(doors())
                .contains(
                        "enrollment?study=S1&cutoff=2026-05-31&tab=flow",
                        "enrollment?study=S1&cutoff=2026-05-31&tab=screening");
    }

    @Test
    void itSpeaksChinese() {
        screened("01");
        signIn(Role.STUDY_MANAGER);
        UI.getCurrent().setLocale(Locale.CHINESE);
        open("enrollment?study=S1&patient=01-S001");
        assertThat(text())
                .contains("筛选日志", "继续筛选")
                .doesNotContain("enrollment.")
                .doesNotContain("screening");
    }

    private void screened(String site) {
        database.sql("""
                        insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, sex, birth_year,
                          age_at_consent, consent_on, screened_on, last_entry_at)
                        values ('S1', ?, ?, ?, ?, 'SCREENING', 'FEMALE', 1980, 45, date '2026-06-01', date '2026-06-01',
                          timestamp '2026-06-01 00:00:00')
                        """)
                .params(site, site + "-S001", site + "-S001", site + "-s001")
                .update();
    }

    @SuppressWarnings("unchecked")
    private static void answer(CriterionVerdict... verdicts) {
        var groups = _find(RadioButtonGroup.class).stream()
                .filter(group -> !group.getLabel().equals("Decision"))
                .toList();
        assertThat(groups).hasSize(verdicts.length);
        for (var index = 0; index < verdicts.length; index++) _setValue(groups.get(index), verdicts[index]);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Outcome> outcome() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("Decision"));
    }

    private static void decide(Outcome outcome) {
        _setValue(outcome(), outcome);
        _click(_get(Button.class, spec -> spec.withText("Save")));
    }

    private String partAt(String address) {
        open(address);
        return _get(Nav.class, spec -> spec.withAttribute("aria-label", "Parts of enrollment"))
                .getChildren()
                .filter(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                .map(link -> ((Anchor) link).getText())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> drawn() {
        return _find(Checkbox.class).stream()
                .filter(Checkbox::getValue)
                .map(Checkbox::getLabel)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Select<String> site() {
        return _get(Select.class, spec -> spec.withLabel("Plan of a single site"));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static TextArea months() {
        return _get(TextArea.class, spec -> spec.withLabel("Month and cumulative count, a line each"));
    }

    private static DayField day(String label) {
        return _get(DayField.class, spec -> spec.withLabel(label));
    }

    private String status(String screeningNo) {
        return database.sql("select status from patient where screening_no = ?")
                .param(screeningNo)
                .query(String.class)
                .single();
    }

    private int count() {
        return database.sql("select count(*) from patient").query(Integer.class).single();
    }

    private static List<String> doors() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private static String text() {
        return _get(EnrollmentView.class).getElement().getTextRecursively();
    }
}
