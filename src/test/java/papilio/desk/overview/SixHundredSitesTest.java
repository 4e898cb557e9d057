package papilio.desk.overview;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.access.SystemWork;
import papilio.figures.tally.SiteTallies;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.Statements;
import papilio.shared.ui.DayField;

/** The pages that the day begins with ask the database as often for 600 sites as for six. */
class SixHundredSitesTest extends PageTest {
    @Autowired
    SiteTallies tallies;

    private int sites;

    @BeforeEach
    void sixSites() {
        SampleStudy.of(database, "S1");
        signIn(Role.STUDY_MANAGER);
        sites(6);
    }

    @Test
    void theOverviewAsksAsOften() {
        same("?study=S1");
        assertThat(text()).contains("Of target").contains("2of 139 enrolled");
    }

    @Test
    void theOverviewAtAPastCutoffAsksAsOften() {
        same("?study=S1&cutoff=2026-05-31");
    }

    @Test
    void theOverviewOfSomebodyWithSomeSitesAsksAsOften() {
        signIn(Role.COORDINATOR, "S1", "001", "002", "003");
        same("?study=S1");
    }

    @Test
    void enrollmentAsksAsOften() {
        same("enrollment?study=S1");
    }

    @Test
    void theFirstSitesAreShownAndMoreWhenAskedFor() {
        sites(60);
        open("?study=S1");
        assertThat(rows()).isEqualTo(25);
        assertThat(text()).contains("All 60 sites");
        _click(_get(Button.class, spec -> spec.withText("Show 25 more")));
        assertThat(rows()).isEqualTo(50);
        _click(_get(Button.class, spec -> spec.withText("Show 25 more")));
        assertThat(rows()).isEqualTo(60);
        assertThat(_find(Button.class, spec -> spec.withText("Show 25 more"))).isEmpty();
    }

    @Test
    void enrollmentBeginsWithTheFirstSites() {
        sites(60);
        open("enrollment?study=S1");
        assertThat(enrollmentRows()).isEqualTo(25);
        assertThat(enrollmentText()).contains("25 of 60 sites");
        _click(_get(Button.class, spec -> spec.withText("Show 25 more")));
        assertThat(enrollmentRows()).isEqualTo(50);
        _click(_get(Button.class, spec -> spec.withText("Show 25 more")));
        assertThat(enrollmentRows()).isEqualTo(60);
        assertThat(_find(Button.class, spec -> spec.withText("Show 25 more"))).isEmpty();
    }

    @Test
    void aCutoffToComeIsToldAndTodayIsShown() {
        for (var page : List.of("", "enrollment", "patients")) {
            open(page + "?study=S1&cutoff=2026-07-01");
            assertThat(told()).as(page).contains("cannot lie after the business today, 2026-06-30");
            assertThat(_find(DayField.class).stream().map(DayField::day))
                    .doesNotContain(java.time.LocalDate.parse("2026-07-01"));
            NotificationsKt.clearNotifications();
        }
    }

    @Test
    void aCutoffToComeIsRefusedAtItsField() {
        open("?study=S1");
        var field = _get(DayField.class);
        field.setValue(java.time.LocalDate.parse("2026-07-01"));
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("No later than 2026-06-30.");
        assertThat(_get(DayField.class)).isSameAs(field);
    }

    private static String told() {
        return NotificationsKt.getNotifications().stream()
                .map(notice -> String.valueOf(notice.getElement().getProperty("text")))
                .toList()
                .toString();
    }

    /** Of the table by site, without its header and its sum. */
    private long enrollmentRows() {
        var table = _find(NativeTable.class).stream()
                .filter(one -> "By site".equals(one.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
        return _find(table, NativeTableRow.class).size() - 2L;
    }

    private String enrollmentText() {
        return _get(papilio.desk.enrollment.EnrollmentView.class).getElement().getTextRecursively();
    }

    private void same(String address) {
        open(address);
        var few = Statements.of(() -> open(address + "&lang=en"));
        sites(600);
        open(address + "&lang=en"); // what was counted for six is counted anew, once
        var many = Statements.of(() -> open(address));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThan(120);
    }

    private long rows() {
        var panel = _get(SitesPanel.class);
        return _find(panel, NativeTableRow.class).size() - 1L;
    }

    private String text() {
        return _get(OverviewView.class).getElement().getTextRecursively();
    }

    /** As many sites as that with one patient each, enrolled at the first two. */
    private void sites(int wanted) {
        while (sites < wanted) {
            var code = "%03d".formatted(++sites);
            database.sql("""
                            insert into site (study_code, code, name_en, zone, status, activated_on, target)
                            values ('S1', ?, ?, 'Asia/Shanghai', 'ENROLLING', date '2026-01-01', 10)
                            """).params(code, "Hospital " + code).update();
            screened(code, sites <= 2);
        }
        SystemWork.run(() -> tallies.recount("S1"));
    }

    private void screened(String site, boolean enrolled) {
        database.sql("""
                        insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, consent_on,
                          screened_on, enrolled_on, last_entry_at)
                        values ('S1', ?, ?, ?, 'x', ?, date '2026-02-01', date '2026-02-01', ?, timestamp '2026-06-01 00:00:00')
                        """)
                .params(
                        site,
                        "S" + site,
                        "P" + site,
                        enrolled ? "ENROLLED" : "SCREENING",
                        enrolled ? java.time.LocalDate.parse("2026-03-01") : null)
                .update();
    }
}
