package papilio.desk.safety.tables;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static papilio.desk.safety.tables.TablesOnThePage.cells;
import static papilio.desk.safety.tables.TablesOnThePage.incidence;
import static papilio.desk.safety.tables.TablesOnThePage.names;
import static papilio.desk.safety.tables.TablesOnThePage.patientsBeside;
import static papilio.desk.safety.tables.TablesOnThePage.table;
import static papilio.desk.safety.tables.TablesOnThePage.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.figures.review.EventSelection;
import papilio.figures.review.RandomStudy;
import papilio.figures.review.SafetyReview;
import papilio.figures.review.SafetyReviewService;
import papilio.fixtures.PageTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.Statements;
import papilio.shared.ui.Chart;
import papilio.shared.ui.DayField;
import papilio.shared.ui.Formats;
import papilio.site.SiteRow;

/** What the tables show is what the service counts, narrowed by what stands in the address. */
class TablesPageTest extends PageTest {
    @Autowired
    SafetyReviewService reviews;

    private String study = "";

    @BeforeEach
    void study() {
        study = RandomStudy.of(database, 1);
        signIn(Role.MONITOR);
    }

    @Test
    void theOverviewIsThatOfTheService() {
        part("");
        var review = review(null, EventSelection.EVERYTHING);
        assertThat(cells())
                .containsExactlyElementsOf(review.overview().stream()
                        .map(row -> incidence(row.incidence()))
                        .toList());
        assertThat(text())
                .contains("onset up to 2026-06-30")
                .contains(review.dosed() + " dosed")
                .contains("all your sites");
    }

    @ParameterizedTest
    @EnumSource(
            value = TablesPart.class,
            names = {"TERMS", "SERIOUS", "RELATED"})
    void eachTableOfTermsIsThatOfTheService(TablesPart part) {
        part("&part=" + part.address());
        var review = review(null, EventSelection.EVERYTHING);
        var rows = switch (part) {
            case SERIOUS -> review.serious();
            case RELATED -> review.related();
            default -> review.terms();
        };
        assertThat(cells())
                .containsExactlyElementsOf(
                        rows.stream().map(row -> incidence(row.incidence())).toList());
        assertThat(names()).contains("Any event", "Infections", "Zoster", "Not coded", "Headache");
    }

    @Test
    void specialInterestKeepsItsEmptyCategories() {
        part("&part=special");
        assertThat(cells())
                .containsExactlyElementsOf(review(null, EventSelection.EVERYTHING).special().stream()
                        .map(row -> incidence(row.incidence()))
                        .toList());
        assertThat(names()).startsWith("Herpes zoster", "Tuberculosis");
        assertThat(cells().get(1).getFirst()).isEqualTo("0");
    }

    @Test
    void worstGradesAndSeveritiesAreThoseOfTheService() {
        part("&part=grades");
        var review = review(null, EventSelection.EVERYTHING);
        var grades = review.worstGrades().getFirst().patients();
        assertThat(cells().getFirst())
                .containsExactlyElementsOf(Stream.of(
                                grades.total(),
                                Formats.oneDecimal(
                                        review.terms().getFirst().incidence().percent(), Locale.ENGLISH),
                                grades.grade1(),
                                grades.grade2(),
                                grades.grade3(),
                                grades.grade4(),
                                grades.grade5(),
                                grades.ungraded())
                        .map(String::valueOf)
                        .toList());
        var all = review.severities().stream().filter(row -> row.soc() == null).toList();
        assertThat(cells(1).getFirst())
                .containsExactlyElementsOf(all.stream()
                        .flatMap(row -> Stream.of(row.patients(), row.events()))
                        .map(String::valueOf)
                        .toList());
    }

    @Test
    void theNumbersOfThePicturesStandInTheirTables() {
        part("&part=pictures");
        var review = review(null, EventSelection.EVERYTHING);
        var charts = _find(Chart.class);
        assertThat(charts).hasSize(3);
        assertThat(table(charts.getFirst()))
                .contains("\"" + review.mostFrequent().getFirst().term() + "\"")
                .contains("\"text\":\""
                        + review.mostFrequent().getFirst().patients().total() + "\"");
        review.onset()
                .bins()
                .forEach(bin -> assertThat(table(charts.get(1))).contains(bin.fromDay() + "–" + bin.toDay()));
        review.months()
                .forEach(month ->
                        assertThat(table(charts.get(2))).contains(month.month().toString()));
        assertThat(charts.get(1).getElement().getProperty("summary"))
                .contains(review.onset().withEvent() + " of " + review.dosed());
    }

    @Test
    void aChoiceGoesIntoTheAddressAndNarrowsEverything() {
        part("&part=terms");
        _setValue(_get(DayField.class), LocalDate.parse("2026-03-31"));
        _setValue(_get(MultiSelectComboBox.class), Set.copyOf(this.<SiteRow>sites("01", "02")));
        _setValue(_get(Select.class, field -> field.withLabel("Grade")), 3);
        _setValue(_get(Select.class, field -> field.withLabel("Relation")), true);
        var selection = EventSelection.of(Set.of("01", "02"), 3, true);
        var review = review(LocalDate.parse("2026-03-31"), selection);
        assertThat(cells())
                .containsExactlyElementsOf(review.terms().stream()
                        .map(row -> incidence(row.incidence()))
                        .toList());
        assertThat(text())
                .contains("onset up to 2026-03-31")
                .contains("sites 01, 02")
                .contains("only events of grade 3 or higher")
                .contains("only events related to the study drug");
        open(_get(Anchor.class, one -> one.withText("Show everything")).getHref());
        assertThat(cells().getFirst())
                .isEqualTo(incidence(review(null, EventSelection.EVERYTHING)
                        .terms()
                        .getFirst()
                        .incidence()));
    }

    @Test
    void aCutoffThatCannotBeOneIsASentence() {
        for (var wrong : List.of("2026-13-45", "soon", "0001-01-01")) {
            part("&cutoff=" + wrong);
            assertThat(_get(Paragraph.class, said -> said.withClasses("cutoff-unreadable"))
                            .getText())
                    .contains(wrong)
                    .contains("2026-06-30");
        }
        part("&cutoff=2026-07-01");
        assertThat(_get(Notification.class).getElement().getTextRecursively() + text())
                .contains("2026-06-30");
        var field = _get(DayField.class);
        assertThat(field.getMax()).isEqualTo(LocalDate.parse("2026-06-30"));
        _setValue(field, LocalDate.parse("2026-07-01"));
        assertThat(text()).contains("onset up to 2026-06-30");
    }

    @Test
    void aSiteSeesItsOwnAndAForeignSiteInTheAddressChangesNothing() {
        signIn(Role.INVESTIGATOR, study, "01");
        part("");
        var own = cells();
        assertThat(own.getFirst())
                .isEqualTo(incidence(review(null, EventSelection.EVERYTHING)
                        .overview()
                        .getFirst()
                        .incidence()));
        _assertNone(MultiSelectComboBox.class);
        part("&sites=02");
        assertThat(cells()).isEqualTo(own);
        assertThat(text()).contains("all your sites").doesNotContain("sites 02");
        part("&sites=02&of=ANY");
        assertThat(patientsBeside())
                .isNotEmpty()
                .hasSize(Integer.parseInt(own.getFirst().getFirst()));
    }

    @Test
    void manyPatientsAskNoMoreThanOne() {
        var many = Statements.of(() -> part("&part=terms"));
        var one = SampleStudy.of(database, "S8")
                .site("01", 10)
                .site("02", 10)
                .site("03", 10)
                .code();
        SamplePatient.of(database, one, "01", "01-001");
        signIn(Role.MONITOR);
        var few = Statements.of(() -> open("safety?study=" + one + "&tab=tables&part=terms"));
        assertThat(many.size()).isLessThanOrEqualTo(few.size());
    }

    @Test
    void aStudyWithoutDosesSaysSo() {
        SampleStudy.of(database, "S9").site("01", 10);
        for (var part : TablesPart.values()) {
            open("safety?study=S9&tab=tables&part=" + part.address());
            assertThat(text()).contains("Nobody had been dosed by the cut-off");
        }
    }

    @Test
    void whereNothingAgreesASentenceSaysSo() {
        database.sql("delete from adverse_event where study_code = ? and serious = true")
                .param(study)
                .update();
        part("&part=serious");
        assertThat(text()).contains("No serious treatment-emergent event agrees with this choice.");
        _assertNone(NativeTable.class);
    }

    @Test
    void allOfItIsThereInChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        part("");
        assertThat(text())
                .contains("治疗期间出现的不良事件")
                .contains("每100人年发生率（EAIR）")
                .doesNotContain("Patients")
                .doesNotContain("sites");
        part("&part=terms&of=ANY");
        assertThat(text()).contains("首选术语").contains("系统器官分类").contains("首次发生");
    }

    private SafetyReview review(@Nullable LocalDate cutoff, EventSelection selection) {
        return reviews.safetyReview(study, cutoff, selection);
    }

    private void part(String more) {
        open("safety?study=" + study + "&tab=tables" + more);
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> sites(String... codes) {
        var wanted = List.of(codes);
        return (List<T>) _get(MultiSelectComboBox.class)
                .getListDataView()
                .getItems()
                .filter(site -> wanted.contains(((SiteRow) site).code()))
                .toList();
    }
}
