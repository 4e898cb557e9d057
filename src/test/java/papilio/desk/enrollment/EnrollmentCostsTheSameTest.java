package papilio.desk.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.enrollment.PlanService;
import papilio.enrollment.RevisePlan;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.Statements;

/** No part of the page asks once for each site. */
class EnrollmentCostsTheSameTest extends PageTest {
    @Autowired
    PlanService plans;

    private SampleStudy study;

    @BeforeEach
    void aStudy() {
        study = SampleStudy.of(database, "S1");
        for (var number = 1; number <= 6; number++) site(number);
        signIn(Role.STUDY_MANAGER);
        plans.revise(new RevisePlan("S1", 0, new TreeMap<>(Map.of(YearMonth.of(2026, 12), 139)), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"standing", "flow", "plan", "screening"})
    void sixSitesCostAsManyStatementsAsSixty(String tab) {
        var six = opened(tab);
        for (var number = 7; number <= 60; number++) site(number);
        assertThat(opened(tab)).isEqualTo(six);
    }

    /** The first visit keeps the forecast, the second finds it. */
    private int opened(String tab) {
        open("enrollment?study=S1&tab=" + tab);
        return Statements.of(() -> open("enrollment?study=S1&tab=" + tab + "&cutoff=2026-06-30"))
                .size();
    }

    private void site(int number) {
        var code = "%02d".formatted(number);
        study.site(code, 3);
        database.sql("""
                        insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, screened_on,
                          enrolled_on, last_entry_at)
                        values ('S1', ?, ?, ?, ?, 'ENROLLED', date '2026-06-01', date '2026-06-02', timestamp '2026-06-02 00:00:00')
                        """).params(code, "S" + code, "P" + code, "p" + code).update();
    }
}
