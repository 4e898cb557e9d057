package papilio.report;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.fixtures.Statements;

/** The desk for reports and the public page that checks them, as people see them. */
class ReportPagesTest extends PageTest {
    private static final String STUDY = "REPORT-2";

    @Autowired
    private ReportService reports;

    @BeforeEach
    void aStudyWithTwoSites() {
        SampleStudy.of(database, STUDY).site("01", 80).site("02", 59);
    }

    @Test
    void thePageShowsWhatTheFirstPageWillSayForTheChosenDocument() {
        signIn(Role.STUDY_MANAGER, STUDY);
        open("reports?study=" + STUDY);
        assertThat(lines()).contains("0 of 139 enrolled (0.0\u00a0%) at the data cut-off 2026-06-30.");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<ReportKind> kind = _get(RadioButtonGroup.class);
        _setValue(kind, ReportKind.SAFETY);
        assertThat(lines())
                .contains("0 patients dosed, 0.0 patient-years of exposure up to the data cut-off 2026-06-30.");
    }

    @Test
    void theCutoffOfTheAddressIsTheOneToBeginWith() {
        signIn(Role.STUDY_MANAGER, STUDY);
        open("reports?study=" + STUDY + "&make=enrollment&cutoff=2026-05-31");
        assertThat(lines()).contains("0 of 139 enrolled (0.0\u00a0%) at the data cut-off 2026-05-31.");
        open("reports?study=" + STUDY + "&cutoff=yesterday");
        assertThat(lines()).contains("0 of 139 enrolled (0.0\u00a0%) at the data cut-off 2026-06-30.");
    }

    @Test
    void aSiteIsOfferedItselfAlone() {
        signIn(Role.COORDINATOR, STUDY, "02");
        open("reports?study=" + STUDY + "&make=safety");
        var offered =
                _get(MultiSelectComboBox.class).getListDataView().getItems().toList();
        assertThat(offered).hasSize(1);
        assertThat(offered.getFirst().toString()).contains("02");
        assertThat(lines()).startsWith("0 patients dosed");
    }

    @Test
    void theListNarrowsByTheAddress() {
        signIn(Role.STUDY_MANAGER, STUDY);
        reports.make(new MakeReport(STUDY, ReportKind.SAFETY, null, Locale.ENGLISH, Set.of()));
        reports.make(new MakeReport(STUDY, ReportKind.ENROLLMENT, null, Locale.CHINESE, Set.of()));
        open("reports?study=" + STUDY);
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(2);
        open("reports?study=" + STUDY + "&kind=safety");
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
    }

    /** Printing runs on another thread, which sees only what is committed: this test puts it there and takes it away again. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void thePdfIsMadeBesideThePageAndThenStandsInTheList() throws InterruptedException {
        SampleStudy.of(database, "REPORT-3").site("01", 80);
        try {
            signIn(Role.STUDY_MANAGER, "REPORT-3");
            open("reports?study=REPORT-3");
            _click(_get(Button.class, spec -> spec.withText("Make the PDF")));
            assertThat(_find(ProgressBar.class))
                    .as("it says that it is at work")
                    .hasSize(1);
            for (var waited = 0; waited < 300 && !_find(ProgressBar.class).isEmpty(); waited++) {
                Thread.sleep(200);
                MockVaadin.clientRoundtrip(false);
            }
            var run = reports.runs("REPORT-3", null, null, 10).getFirst();
            assertThat(spans()).contains("Made and kept. Check code " + run.printedCode());
            assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
        } finally {
            takeAway("REPORT-3");
            takeAway(STUDY);
            database.sql("delete from account").update();
        }
    }

    @Test
    void theListCostsTheSameHoweverLongItIs() {
        signIn(Role.STUDY_MANAGER, STUDY);
        reports.make(new MakeReport(STUDY, ReportKind.SAFETY, null, Locale.ENGLISH, Set.of()));
        var one = Statements.of(() -> reports.runs(STUDY, null, null, 50));
        reports.make(new MakeReport(STUDY, ReportKind.SAFETY, null, Locale.CHINESE, Set.of()));
        assertThat(Statements.of(() -> reports.runs(STUDY, null, null, 50))).isEqualTo(one);
    }

    @Test
    void anybodyChecksACodeAndLearnsNoFigure() {
        signIn(Role.STUDY_MANAGER, STUDY);
        var run = reports.make(new MakeReport(STUDY, ReportKind.SAFETY, null, Locale.ENGLISH, Set.of()));
        SignIn.out();
        open("verify?lang=en");
        _setValue(_get(TextField.class), run.printedCode());
        _click(_get(Button.class, spec -> spec.withText("Check")));
        assertThat(paragraphs())
                .contains("Authentic", "Safety summary of REPORT-2, data cut-off 2026-06-30")
                .doesNotContain("dosed", "manager");
        _setValue(_get(TextField.class), "AAAA-AAAA-AAAA");
        _click(_get(Button.class, spec -> spec.withText("Check")));
        assertThat(paragraphs())
                .contains("No report of this portal has this check code")
                .doesNotContain("Authentic");
    }

    @Test
    void thePublicPageSpeaksChinese() {
        open("verify?lang=zh");
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.CHINESE);
        assertThat(_get(TextField.class).getLabel()).isEqualTo("校验码");
    }

    private void takeAway(String study) {
        for (var sql : List.of(
                "delete from report_run_site where study_code = ?",
                "delete from report_run where study_code = ?",
                "delete from audit_entry where study_code = ?",
                "delete from site where study_code = ?",
                "delete from study_grant where study_code = ?",
                "delete from study where code = ?"))
            database.sql(sql).param(study).update();
    }

    private static String spans() {
        return _find(Span.class).stream().map(Span::getText).collect(Collectors.joining("\n"));
    }

    private static String lines() {
        return _find(ListItem.class).stream().map(ListItem::getText).collect(Collectors.joining("\n"));
    }

    private static String paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).collect(Collectors.joining("\n"));
    }
}
