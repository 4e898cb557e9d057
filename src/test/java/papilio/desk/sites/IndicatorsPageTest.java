package papilio.desk.sites;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import papilio.access.Role;
import papilio.desk.overview.OverviewView;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.oversight.ui.FunnelPlot;
import papilio.oversight.ui.LimitsPanel;

/** From the overview to the reason of a call, the funnel plot behind it and the log of calls. */
class IndicatorsPageTest extends PageTest {
    @BeforeEach
    void fourSitesOfWhichTheLastScreensBadly() {
        var study = SampleStudy.of(database, "S1");
        for (var site : List.of("01", "02", "03", "04")) study.site(site, 30);
        for (var number = 0; number < 80; number++) {
            var last = number >= 60;
            var fails = last ? number % 2 == 0 : number % 10 == 0;
            var ended = LocalDate.parse("2026-06-15");
            database.sql("""
                            insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, screened_on,
                              failed_on, enrolled_on, last_entry_at)
                            values ('S1', ?, ?, ?, ?, ?, date '2026-06-10', ?, ?, timestamp '2026-06-15 00:00:00')
                            """)
                    .params(
                            last ? "04" : "0" + (number % 3 + 1),
                            "S" + number,
                            "P" + number,
                            "p" + number,
                            fails ? "SCREEN_FAILURE" : "ENROLLED",
                            fails ? ended : null,
                            fails ? null : ended)
                    .update();
        }
    }

    @Test
    void fromTheOverviewToTheLogOfCallsInOneClick() {
        signIn(Role.STUDY_MANAGER);
        open("?study=S1");
        assertThat(_get(OverviewView.class).getElement().getTextRecursively())
                .contains("10 of 20 screened failed (50.0 %; study 20.0 %).");
        assertThat(doors()).contains("sites/indicators?study=S1&flag=FAILURES&site=04");
        open("sites/indicators?study=S1&flag=FAILURES&site=04");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("What was agreed")), "Pre-screening by phone");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(text()).contains("Pre-screening by phone").contains("Next on 2026-07-14");
        open("?study=S1");
        assertThat(_get(OverviewView.class).getElement().getTextRecursively())
                .contains("2026-06-30: Pre-screening by phone (next on 2026-07-14)");
    }

    @Test
    void theFunnelPlotNamesWhatLiesOutside() {
        signIn(Role.MONITOR);
        open("sites/indicators?study=S1&indicator=SCREEN_FAILURES");
        assertThat(text()).contains("▲▲ far above").contains("indicator lies outside its limits");
        assertThat(_get(FunnelPlot.class).getElement().getProperty("summary"))
                .isEqualTo("Screen failures: 20.0\u202f% in the study; more than chance explains at site 04.");
        assertThat(_find(LimitsPanel.class)).hasSize(1);
        assertThat(_find(Button.class, spec -> spec.withText("Set a limit"))).isEmpty();
    }

    @Test
    void aStudyWhoseTodayStandsStillSaysThatLateEntryIsNotCounted() {
        signIn(Role.MONITOR);
        open("sites/indicators?study=S1");
        assertThat(text()).contains("Late entry is not counted in this study");
        database.sql("update study set business_today = null where code = 'S1'").update();
        open("sites/indicators?study=S1&all=1");
        assertThat(text()).doesNotContain("Late entry is not counted");
    }

    @Test
    void aCoordinatorSeesTheOwnSiteAloneAndNoLog() {
        signIn(Role.COORDINATOR, "S1", "04");
        open("sites/indicators?study=S1&indicator=SCREEN_FAILURES&site=04");
        assertThat(text()).contains("Hospital 04").doesNotContain("Hospital 01").doesNotContain("far above");
        assertThat(_get(FunnelPlot.class).getElement().getProperty("option")).doesNotContain("99.8");
        assertThat(_find(TextArea.class)).isEmpty();
        assertThat(_find(LimitsPanel.class)).isEmpty();
        open("sites/indicators?study=S1&site=01");
        assertThat(_find(IndicatorsView.class)).isEmpty();
    }

    @Test
    void itSpeaksChinese() {
        signIn(Role.STUDY_MANAGER);
        UI.getCurrent().setLocale(Locale.CHINESE);
        open("sites/indicators?study=S1&flag=FAILURES&site=04");
        assertThat(text()).contains("明显偏高").contains("质量容忍限度").contains("记录联系").doesNotContain("oversight.");
    }

    private static List<String> doors() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private static String text() {
        return _get(IndicatorsView.class).getElement().getTextRecursively();
    }
}
