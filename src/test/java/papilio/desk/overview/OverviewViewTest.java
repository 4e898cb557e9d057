package papilio.desk.overview;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.enrollment.forecast.ForecastService;
import papilio.enrollment.ui.EnrollmentCurve;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.Statements;
import papilio.shared.ui.EmptyState;

/** What the study manager sees at eight in the morning. */
class OverviewViewTest extends PageTest {
    @Autowired
    ForecastService forecasts;

    @BeforeEach
    void aStudy() {
        SampleStudy.of(database, "S1").site("01", 50).site("02", 30);
    }

    @Test
    void itAnswersWhereTheStudyStandsAgainstItsTarget() {
        for (var number = 1; number <= 84; number++) enrolled("01", number);
        signIn(Role.STUDY_MANAGER);
        open("?study=S1");
        assertThat(words(_get(H1.class, spec -> spec.withClasses("answer"))))
                .isEqualTo("84of 139 enrolled · 60.4\u202f%");
        assertThat(text()).contains("At the present pace (");
        assertThat(_find(EnrollmentCurve.class)).hasSize(1);
    }

    @Test
    void everyNumberOpensThePatientsWhomItCounts() {
        enrolled("01", 1);
        signIn(Role.STUDY_MANAGER);
        open("?study=S1&cutoff=2026-06-01");
        assertThat(doors())
                .contains(
                        "patients?study=S1&cutoff=2026-06-01&group=ENROLLED",
                        "patients?study=S1&cutoff=2026-06-01&group=ENROLLED&site=01",
                        "patients?study=S1&cutoff=2026-06-01&group=SCREENED",
                        "safety?study=S1&group=TO_REVIEW",
                        "reports?study=S1&cutoff=2026-06-01&make=enrollment");
    }

    @Test
    void aCutoffBeforeTheEnrollmentDoesNotCountIt() {
        enrolled("01", 1);
        signIn(Role.STUDY_MANAGER);
        open("?study=S1&cutoff=2025-12-31");
        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    @Test
    void aPastCutoffSaysWhatWasForecastThen() {
        site("03");
        for (var number = 1; number <= 4; number++) enrolled("01", number);
        for (var number = 5; number <= 6; number++) enrolled("02", number);
        enrolled("03", 7);
        signIn(Role.STUDY_MANAGER);
        open("?study=S1&cutoff=2026-04-30");
        var then = forecasts.at("S1", LocalDate.parse("2026-04-30"), null);
        assertThat(then.medianDate()).isNotNull();
        assertThat(text()).contains("reaches 139 about " + then.medianDate());
        open("?study=S1");
        assertThat(text()).doesNotContain("reaches 139 about " + then.medianDate());
        open("?study=S1&cutoff=2026-07-15");
        assertThat(_find(EnrollmentCurve.class)).hasSize(1);
    }

    @Test
    void aCoordinatorSeesTheOwnSiteAlone() {
        enrolled("01", 1);
        enrolled("02", 2);
        signIn(Role.COORDINATOR, "S1", "01");
        open("?study=S1");
        assertThat(words(_get(H1.class, spec -> spec.withClasses("answer")))).startsWith("1of 50 enrolled");
        assertThat(text()).contains("Hospital 01").doesNotContain("Hospital 02");
    }

    @Test
    void anotherStudyIsNotFound() {
        SampleStudy.of(database, "S2").site("01", 5);
        signIn(Role.COORDINATOR, "S1", "01");
        open("?study=S2");
        assertThat(_find(OverviewView.class)).isEmpty();
    }

    @Test
    void anEmptyStudyTeaches() {
        signIn(Role.STUDY_MANAGER);
        open("?study=S1");
        assertThat(_find(EmptyState.class)).hasSize(1);
        assertThat(doors()).contains("enrollment?study=S1&new=1");
    }

    @Test
    void anApprovalThatExpiresNeedsACall() {
        enrolled("01", 1);
        database.sql("update site set approval_expires = date '2026-07-24' where code = '02'")
                .update();
        signIn(Role.STUDY_MANAGER);
        open("?study=S1");
        assertThat(text()).contains("The ethics approval ends on 2026-07-24.");
    }

    @Test
    void itSpeaksChinese() {
        enrolled("01", 1);
        signIn(Role.STUDY_MANAGER);
        UI.getCurrent().setLocale(Locale.CHINESE);
        open("?study=S1");
        assertThat(text()).contains("例已入组").doesNotContain("enrolled").doesNotContain("overview.");
    }

    @Test
    void moreSitesAndPatientsCostNoMoreStatements() {
        enrolled("01", 1);
        signIn(Role.STUDY_MANAGER);
        open("?study=S1");
        var few = Statements.of(() -> open("?study=S1&cutoff=2026-06-29"));
        for (var number = 2; number <= 30; number++) enrolled("02", number);
        for (var site : List.of("03", "04", "05")) site(site);
        var many = Statements.of(() -> open("?study=S1&cutoff=2026-06-28"));
        assertThat(many).hasSameSizeAs(few);
        assertThat(few.size()).isLessThan(100);
    }

    private void site(String code) {
        database.sql("""
                        insert into site (study_code, code, name_en, zone, status, target)
                        values ('S1', ?, ?, 'Asia/Shanghai', 'ENROLLING', 10)
                        """).params(code, "Hospital " + code).update();
    }

    private void enrolled(String site, int number) {
        database.sql("""
                        insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, consent_on,
                          screened_on, enrolled_on, last_entry_at)
                        values ('S1', ?, ?, ?, ?, 'ENROLLED', date '2026-02-01', date '2026-02-01', date '2026-03-01',
                          timestamp '2026-06-01 00:00:00')
                        """).params(site, "S" + number, "P" + number, "p" + number).update();
    }

    private static List<String> doors() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private static String text() {
        return words(_get(OverviewView.class));
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
