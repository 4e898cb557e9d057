package papilio.desk.enrollment;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.enrollment.PlanService;
import papilio.enrollment.forecast.ForecastService;
import papilio.enrollment.ui.BackTestTable;
import papilio.enrollment.ui.FanChart;
import papilio.enrollment.ui.ForecastPanel;
import papilio.enrollment.ui.WhatIfPanel;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.Statements;
import papilio.shared.ui.DayField;

/** The forecast where a study manager reads it, tries changes and makes them the plan. */
class TheForecastOnThePageTest extends PageTest {
    private static final String PAGE = "enrollment?study=W1&tab=plan";

    @Autowired
    ForecastService forecasts;

    @Autowired
    PlanService plans;

    @BeforeEach
    void aStudy() {
        SampleStudy.of(database, "W1").site("01", 70).site("02", 40).site("03", 29);
        database.sql(
                        "update study set planned_start = date '2025-04-01', planned_end = date '2027-12-31' where code = 'W1'")
                .update();
        for (var number = 1; number <= 13; number++) patient("01", number, 30);
        for (var number = 1; number <= 7; number++) patient("02", number, 50);
        patient("03", 1, 100);
    }

    @Test
    void itOpensWithTheAnswerAndSaysHowSureThatIs() {
        signIn(Role.STUDY_MANAGER);
        open(PAGE);
        var forecast = forecasts.current("W1");
        assertThat(text(ForecastPanel.class))
                .contains("139 patients about " + forecast.medianDate())
                .contains("likely by the planned day 2027-12-31")
                .contains("screenings to decide")
                .contains("Hospital 02")
                .contains("Computed ");
        assertThat(_find(_get(ForecastPanel.class), FanChart.class)).hasSize(1);
        assertThat(text(BackTestTable.class))
                .contains("months inside the 80 % band")
                .contains("2026-03-31");
    }

    @Test
    void itReadsInChineseToo() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        signIn(Role.STUDY_MANAGER);
        open(PAGE);
        assertThat(text(ForecastPanel.class)).contains("达到 139 例").contains("医院02");
        assertThat(text(BackTestTable.class)).contains("80% 区间内");
        assertThat(text(WhatIfPanel.class)).contains("与现状相同");
    }

    @Test
    void anEarlierCutoffShowsWhatWasToBeExpectedThen() {
        signIn(Role.STUDY_MANAGER);
        open(PAGE + "&cutoff=2026-01-31");
        assertThat(text(ForecastPanel.class)).contains("from what was dated up to 2026-01-31");
        assertThat(_find(WhatIfPanel.class))
                .as("what has happened cannot be changed")
                .isEmpty();
    }

    @Test
    void aChangeMovesTheDayAtOnceAndBecomesThePlan() {
        signIn(Role.STUDY_MANAGER);
        open(PAGE);
        _click(_get(Button.class, spec -> spec.withText("Open a site")));
        _setValue(_get(DayField.class, spec -> spec.withLabel("Opens on")), LocalDate.parse("2027-03-01"));
        _setValue(_get(NumberField.class, spec -> spec.withLabel("Patients a month")), 4.0);
        assertThat(text(WhatIfPanel.class)).contains("days earlier than as things are");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Reason for the new plan")), "A fourth site in March");
        _click(_get(Button.class, spec -> spec.withText("Save as the next plan version")));

        var plan = plans.plan("W1").orElseThrow();
        assertThat(plan.version()).isEqualTo(1);
        assertThat(plan.reason()).isEqualTo("A fourth site in March");
        assertThat(plan.months().lastEntry().getValue()).isEqualTo(139);
        assertThat(plan.months().values().stream().toList()).isSorted();
    }

    @Test
    void whatCannotBeIsSaidAtItsFieldAndTheAnswerStays() {
        signIn(Role.STUDY_MANAGER);
        open(PAGE);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Target")), 200);
        var before = text(WhatIfPanel.class);
        _click(_get(Button.class, spec -> spec.withText("Open a site")));
        var day = _get(DayField.class, spec -> spec.withLabel("Opens on"));
        _setValue(day, LocalDate.parse("2026-06-01"));
        assertThat(day.isInvalid()).isTrue();
        assertThat(text(WhatIfPanel.class)).contains("200 patients about");
        assertThat(before).contains("200 patients about").contains("days later than as things are");
    }

    @Test
    void onlyWhoeverPlansCanMakeItThePlan() {
        signIn(Role.MONITOR);
        open(PAGE);
        _get(WhatIfPanel.class);
        assertThat(_find(Button.class, spec -> spec.withText("Save as the next plan version")))
                .isEmpty();
    }

    @Test
    void someSitesGetTheirOwnForecast() {
        signIn(Role.COORDINATOR, "W1", "03");
        open(PAGE);
        assertThat(text(ForecastPanel.class))
                .contains("29 patients about")
                .contains("Too few sites or patients")
                .doesNotContain("Hospital 01");
    }

    @Test
    void manySitesCostNoMoreStatementsThanFew() {
        signIn(Role.STUDY_MANAGER);
        forecasts.current("W1");
        var few = Statements.of(() -> forecasts.at("W1", LocalDate.parse("2026-05-31"), null));
        var study = SampleStudy.of(database, "W2");
        for (var number = 1; number <= 120; number++) study.site("%03d".formatted(number), 3);
        var many = Statements.of(() -> forecasts.at("W2", LocalDate.parse("2026-05-31"), null));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThan(12);
        forecasts.backTest("W1");
        forecasts.backTest("W2");
        assertThat(Statements.of(() -> forecasts.backTest("W2")))
                .hasSameSizeAs(Statements.of(() -> forecasts.backTest("W1")));
    }

    private static String text(Class<? extends com.vaadin.flow.component.Component> part) {
        return _get(part).getElement().getTextRecursively();
    }

    private void patient(String site, int number, long every) {
        var no = site + "-" + number;
        var enrolled = LocalDate.of(2025, 4, 10).plusDays(every * number);
        database.sql("""
                        insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, screened_on,
                          enrolled_on, last_entry_at)
                        values ('W1', ?, ?, ?, ?, 'ENROLLED', ?, ?, timestamp '2026-06-01 00:00:00')
                        """)
                .params(site, no, no, no, enrolled.minusDays(5), enrolled)
                .update();
    }
}
