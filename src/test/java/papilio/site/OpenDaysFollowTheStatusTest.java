package papilio.site;

import static java.time.LocalDate.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.fixtures.Statements;
import papilio.site.SiteOpening.Pause;

/** The days on which a site could enroll, from the days on which its statuses took effect. */
@PapilioTest
class OpenDaysFollowTheStatusTest {
    @Autowired
    JdbcClient database;

    @Autowired
    SiteService sites;

    @BeforeEach
    void aStudyWithTwoSites() {
        SampleStudy.of(database, "S1").site("01", 50).site("02", 40);
        SignIn.as(database, Role.STUDY_MANAGER);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void aSiteWithoutHistoryIsOpenFromItsActivationBothDaysIncluded() {
        assertThat(opening().activatedOn()).isEqualTo(of(2025, 4, 1));
        assertThat(opening().openDays(of(2025, 4, 1))).isEqualTo(1);
        assertThat(opening().openDays(of(2025, 4, 30))).isEqualTo(30);
        assertThat(opening().openDays(of(2025, 3, 31))).isZero();
    }

    @Test
    void aPauseIsTakenOffUntilTheDayOnWhichEnrollmentGoesOn() {
        step(SiteStatus.PAUSED, of(2026, 1, 1));
        assertThat(opening().pauses()).containsExactly(new Pause(of(2026, 1, 1), null));
        step(SiteStatus.ENROLLING, of(2026, 1, 11));
        assertThat(opening().pauses()).containsExactly(new Pause(of(2026, 1, 1), of(2026, 1, 11)));
        assertThat(opening().openDays(of(2025, 12, 31))).isEqualTo(275);
        assertThat(opening().openDays(of(2026, 1, 10))).isEqualTo(275);
        assertThat(opening().openDays(of(2026, 1, 11))).isEqualTo(276);
        assertThat(opening().openOn(of(2026, 1, 10))).isFalse();
        assertThat(opening().openOn(of(2026, 1, 11))).isTrue();
    }

    @Test
    void aClosedSiteIsOpenNoLongerUntilItIsReopened() {
        step(SiteStatus.CLOSED, of(2026, 1, 10));
        assertThat(opening().closedOn()).isEqualTo(of(2026, 1, 10));
        assertThat(opening().openDays(of(2026, 6, 30))).isEqualTo(285);
        step(SiteStatus.ENROLLING, of(2026, 2, 1));
        assertThat(opening().closedOn()).isNull();
        assertThat(opening().openDays(of(2026, 2, 1))).isEqualTo(286);
    }

    @Test
    void aStepInTheFutureOrBeforeTheStepBeforeIsRefusedAtItsDay() {
        assertThatThrownBy(() -> step(SiteStatus.PAUSED, of(2026, 7, 1)))
                .hasFieldOrPropertyWithValue("field", "on")
                .hasMessageContaining("stepInFuture");
        assertThatThrownBy(() -> step(SiteStatus.PAUSED, of(2025, 3, 31))).hasMessageContaining("stepBeforeLast");
        step(SiteStatus.PAUSED, of(2026, 1, 1));
        assertThatThrownBy(() -> step(SiteStatus.ENROLLING, of(2025, 12, 31)))
                .isInstanceOfSatisfying(
                        SiteRefused.class,
                        refused -> assertThat(refused.details()).containsExactly("2026-01-01"));
    }

    @Test
    void aSiteNotYetActivatedHasTheForecastOfItsMilestone() {
        database.sql("update site set status = 'PLANNED', activated_on = null where code = '01'")
                .update();
        assertThat(opening().forecastActivation()).isNull();
        assertThat(opening().openDays(of(2026, 6, 30))).isZero();
        database.sql("""
                insert into site_milestone (study_code, site_code, kind, planned_on)
                values ('S1', '01', 'ACTIVATED', date '2026-08-01')
                """).update();
        assertThat(opening().forecastActivation()).isEqualTo(of(2026, 8, 1));
    }

    @Test
    void openingsCoverTheCallersSitesInOneQuery() {
        SignIn.as(database, Role.COORDINATOR, "S1", "02");
        assertThat(sites.openings("S1")).extracting(SiteOpening::code).containsExactly("02");
        var statements = Statements.of(() -> sites.openings("S1"));
        assertThat(statements.stream().filter(sql -> sql.contains("from site s")))
                .hasSize(1);
    }

    private void step(SiteStatus to, LocalDate on) {
        var version = sites.site("S1", "01").version();
        sites.changeStatus(new ChangeSiteStatus("S1", "01", version, to, on, "as agreed"));
    }

    private SiteOpening opening() {
        return sites.openings("S1").getFirst();
    }
}
