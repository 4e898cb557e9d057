package papilio.desk.sites;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.time.LocalDate.of;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.shared.ui.EmptyState;
import papilio.site.approval.ApprovalFacts;
import papilio.site.approval.ApprovalService;
import papilio.site.milestone.KeepMilestone;
import papilio.site.milestone.MilestoneFacts;
import papilio.site.milestone.MilestoneKind;
import papilio.site.milestone.MilestoneService;
import papilio.site.monitoring.MonitoringService;
import papilio.site.record.Keep;
import papilio.study.ui.StudyPage;

/** The life of a site as people see it: milestones, approvals, monitoring, people and what comes due. */
class SiteLifePageTest extends PageTest {
    @Autowired
    MilestoneService milestones;

    @Autowired
    ApprovalService approvals;

    @Autowired
    MonitoringService monitoring;

    @BeforeEach
    void study() {
        SampleStudy.of(database, "S1").site("01", 92).site("02", 40);
    }

    @Test
    void aMilestoneBeforeItsPredecessorIsRefusedAtTheFieldAndNothingIsLost() {
        signIn(Role.STUDY_MANAGER);
        milestones.keep(new KeepMilestone(
                "S1", "01", MilestoneKind.CONTRACT, 0, new MilestoneFacts(null, null, of(2025, 3, 1), null), null));
        open("sites/01?study=S1&tab=milestones");
        _assertOne(MilestoneChart.class);
        press("Edit: Initiation visit");
        _setValue(day("Planned"), of(2025, 3, 5));
        _setValue(day("Actual"), of(2025, 2, 1));
        save();
        assertThat(day("Actual").getErrorMessage())
                .isEqualTo("Initiation visit (2025-02-01) cannot lie before Contract (2025-03-01).");
        assertThat(day("Planned").getValue()).isEqualTo(of(2025, 3, 5));
        _setValue(day("Actual"), of(2025, 3, 10));
        save();
        assertThat(milestones.milestones("S1", "01").actual(MilestoneKind.INITIATION_VISIT))
                .isEqualTo(of(2025, 3, 10));
    }

    @Test
    void theRefusalIsChineseToo() {
        signIn(Role.STUDY_MANAGER);
        milestones.keep(new KeepMilestone(
                "S1", "01", MilestoneKind.CONTRACT, 0, new MilestoneFacts(null, null, of(2025, 3, 1), null), null));
        open("sites/01?study=S1&tab=milestones&lang=zh");
        press("编辑: 启动访视");
        _setValue(day("实际"), of(2025, 2, 1));
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(day("实际").getErrorMessage()).isEqualTo("启动访视（2025-02-01）不能早于合同签署（2025-03-01）。");
    }

    @Test
    void whatFactsSayIsNotAsked() {
        signIn(Role.STUDY_MANAGER);
        open("sites/01?study=S1&tab=milestones");
        press("Edit: Activated");
        _assertNone(DatePicker.class, spec -> spec.withLabel("Actual"));
    }

    @Test
    void anApprovalThatEndsBeforeItBeginsIsRefusedAtTheField() {
        signIn(Role.STUDY_MANAGER);
        open("sites/01?study=S1&tab=approvals");
        _assertOne(EmptyState.class);
        _click(_get(Button.class, spec -> spec.withText("New approval")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Approval number")), "EC-9");
        _setValue(day("Valid from"), of(2026, 5, 1));
        _setValue(day("Expires on"), of(2026, 4, 30));
        save();
        assertThat(day("Expires on").getErrorMessage()).contains("2026-05-01");
        _setValue(day("Expires on"), of(2026, 7, 20));
        save();
        assertThat(pageText()).contains("EC-9", "2026-07-20");
        open("sites?study=S1");
        assertThat(pageText()).contains("The ethics approval EC-9 expires on 2026-07-20, in 20 days.");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("sites/01?study=S1&tab=approvals");
    }

    @Test
    void theSecondEditorOfAnApprovalSeesBothVersions() {
        signIn(Role.STUDY_MANAGER);
        var kept = approvals.keep(Keep.anew("S1", "01", approval(of(2027, 1, 1))));
        open("sites/01?study=S1&tab=approvals");
        press("Edit: EC-1");
        _setValue(day("Expires on"), of(2027, 2, 2));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Reason")), "mine");
        approvals.keep(new Keep<>("S1", "01", kept.id(), kept.version(), approval(of(2027, 3, 3)), "theirs"));
        save();
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("2027-02-02", "2027-03-03");
        _click(_get(Button.class, spec -> spec.withText("Save mine")));
        assertThat(approvals
                        .approvals("S1", "01")
                        .approvals()
                        .getFirst()
                        .facts()
                        .expiresOn())
                .isEqualTo(of(2027, 2, 2));
    }

    @Test
    void aMonitorRecordsAVisitAFindingAndAnActionAndVoidsIt() {
        signIn(Role.MONITOR);
        open("sites/01?study=S1&tab=visits");
        _click(_get(Button.class, spec -> spec.withText("New visit")));
        _setValue(day("Done on"), of(2026, 6, 1));
        save();
        press("Add action: Routine visit 2026-06-01");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Text")), "File the log");
        _setValue(day("Due on"), of(2026, 6, 15));
        save();
        assertThat(pageText()).contains("Routine visit 2026-06-01", "File the log", "overdue");
        press("Void: Routine visit 2026-06-01");
        _click(_get(Button.class, spec -> spec.withText("Void")));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Reason")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Reason")), "other site");
        _click(_get(Button.class, spec -> spec.withText("Void")));
        assertThat(monitoring.visits("S1", "01")).isEmpty();
    }

    @Test
    void aCoordinatorReadsEveryPartAndIsOfferedNothingToChange() {
        signIn(Role.COORDINATOR, "S1", "01");
        for (var tab : SiteTab.values()) {
            open("sites/01?study=S1&tab=" + tab.inAddress());
            assertThat(_find(Button.class).stream().map(Button::getText)).doesNotContain("Edit", "Void", "New visit");
        }
    }

    @Test
    void everyPartIsThereInBothLanguages() {
        signIn(Role.STUDY_MANAGER);
        for (var language : new String[] {"en", "zh"})
            for (var tab : SiteTab.values()) {
                open("sites/01?study=S1&tab=" + tab.inAddress() + "&lang=" + language);
                assertThat(pageText()).doesNotContain("!{").doesNotContainPattern("\\b(site|shared)\\.[a-z]");
                open("sites?study=S1&site=01&tab=" + tab.inAddress() + "&lang=" + language);
                assertThat(pageText()).doesNotContain("!{").doesNotContainPattern("\\b(site|shared)\\.[a-z]");
            }
    }

    @Test
    void sitesAreRankedByTargetOrByPace() {
        signIn(Role.STUDY_MANAGER);
        open("sites?study=S1&rank=pace");
        _assertOne(RankedBars.class);
        _assertOne(StudyMilestoneChart.class);
        var current = _find(Anchor.class).stream()
                .filter(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                .map(Anchor::getText);
        assertThat(current).contains("by pace");
    }

    @Test
    void aSiteThatIsNotReadySaysWhatIsMissing() {
        database.sql("update site set status = 'INITIATED', activated_on = null where code = '02'")
                .update();
        signIn(Role.STUDY_MANAGER);
        open("sites/02?study=S1");
        assertThat(pageText()).contains("still needs: Contract, Ethics approved, Initiation visit, ethics approval");
    }

    private static ApprovalFacts approval(LocalDate expires) {
        return new ApprovalFacts("EC-1", "1.0", null, "1.0", null, of(2026, 1, 1), expires, null, null);
    }

    private static void press(String name) {
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> name.equals(button.getAriaLabel().orElse("")))));
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withText("Save")));
    }

    private static DatePicker day(String label) {
        return _get(DatePicker.class, spec -> spec.withLabel(label));
    }

    private static String pageText() {
        return _get(StudyPage.class).getElement().getTextRecursively();
    }
}
