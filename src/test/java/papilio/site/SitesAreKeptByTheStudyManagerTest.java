package papilio.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;

@PapilioTest
class SitesAreKeptByTheStudyManagerTest {
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
    void aNewSiteIsPlannedAndAudited() {
        var site = sites.create(new CreateSite("S1", "03", profile("Demo Hospital", 30)));
        assertThat(site.status()).isEqualTo(SiteStatus.PLANNED);
        assertThat(sites.site("S1", "03").profile().approvalNo()).isEqualTo("EC-7");
        assertThat(trail(site.id())).contains("Demo Hospital", "PLANNED", "EC-7");
    }

    @Test
    void aTakenCodeAnUnfitCodeAndImpossibleFactsAreRefusedAtTheirField() {
        assertThatThrownBy(() -> sites.create(new CreateSite("S1", "01", profile("Again", 1))))
                .isInstanceOf(SiteRefused.class)
                .hasFieldOrPropertyWithValue("field", "code");
        assertThatThrownBy(() -> new CreateSite("S1", "a/b", profile("X", 1)))
                .hasFieldOrPropertyWithValue("field", "code");
        assertThatThrownBy(() -> profile("X", -1)).hasFieldOrPropertyWithValue("field", "target");
        assertThatThrownBy(() -> profile(" ", 1)).hasFieldOrPropertyWithValue("field", "nameEn");
        assertThatThrownBy(() ->
                        new SiteProfile("X", null, null, null, null, "Asia/Wuhan", null, null, null, null, null, null))
                .hasFieldOrPropertyWithValue("field", "zone");
    }

    @Test
    void activationCannotLieInTheFutureOfTheBusinessToday() {
        var future = new SiteProfile(
                "X", null, null, null, null, "Asia/Shanghai", null, 5, LocalDate.of(2026, 7, 1), null, null, null);
        assertThatThrownBy(() -> sites.create(new CreateSite("S1", "09", future)))
                .hasFieldOrPropertyWithValue("field", "activatedOn");
    }

    @Test
    void aTargetIsChangedByThePlanAndNotInTheProfile() {
        var site = sites.site("S1", "01");
        var wanted = new ReviseSite("S1", "01", site.version(), profile("Hospital 01", 60), "two more come later");
        assertThatThrownBy(() -> sites.revise(wanted))
                .isInstanceOf(SiteRefused.class)
                .hasFieldOrPropertyWithValue("field", "target")
                .hasFieldOrPropertyWithValue("key", "site.refused.targetByPlan");
        assertThat(sites.site("S1", "01").profile().target()).isEqualTo(50);
        sites.retarget("S1", "01", 60, "two more come later");
        assertThat(sites.site("S1", "01").profile().target()).isEqualTo(60);
        assertThat(trail(site.id())).contains("\"50\"", "\"60\"");
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndNothingIsOverwritten() {
        var site = sites.site("S1", "01");
        sites.revise(new ReviseSite("S1", "01", site.version(), profile("First", 50), null));
        assertThatThrownBy(() -> sites.revise(new ReviseSite("S1", "01", site.version(), profile("Second", 50), null)))
                .isInstanceOf(StaleEdit.class);
        assertThat(sites.site("S1", "01").profile().nameEn()).isEqualTo("First");
    }

    @Test
    void aSiteGoesFromPlannedToClosedAndBackStepByStep() {
        sites.create(new CreateSite("S1", "03", profile("Demo Hospital", 30)));
        assertThatThrownBy(() -> step(SiteStatus.ENROLLING)).isInstanceOf(SiteRefused.class);
        step(SiteStatus.INITIATED);
        step(SiteStatus.ENROLLING);
        assertThat(sites.site("S1", "03").profile().activatedOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        step(SiteStatus.PAUSED);
        step(SiteStatus.ENROLLING);
        step(SiteStatus.PAUSED);
        step(SiteStatus.CLOSED);
        assertThatThrownBy(() -> step(SiteStatus.PAUSED)).isInstanceOf(SiteRefused.class);
        step(SiteStatus.ENROLLING);
        assertThat(database.sql("select action from audit_entry where record_type = 'site' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("REOPENED");
        assertThatThrownBy(() -> new ChangeSiteStatus("S1", "03", 1, SiteStatus.PAUSED, null, " "))
                .hasFieldOrPropertyWithValue("field", "reason");
    }

    @Test
    void aCoordinatorSeesTheOwnSiteOnlyAndChangesNothing() {
        SignIn.as(database, Role.COORDINATOR, "S1", "01");
        assertThat(sites.sites("S1")).extracting(SiteRow::code).containsExactly("01");
        assertThat(sites.site("S1", "01").code()).isEqualTo("01");
        assertThatThrownBy(() -> sites.site("S1", "02")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sites.site("S1", "99")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sites.sites("S2")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sites.create(new CreateSite("S1", "03", profile("X", 1))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aManagerOfSomeSitesCannotTouchOthers() {
        SignIn.as(database, Role.STUDY_MANAGER, "S1", "01");
        assertThatThrownBy(() -> sites.revise(new ReviseSite("S1", "02", 0, profile("X", 1), null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sites.create(new CreateSite("S1", "03", profile("X", 1))))
                .isInstanceOf(NotFound.class);
    }

    private void step(SiteStatus to) {
        var version = sites.site("S1", "03").version();
        sites.changeStatus(new ChangeSiteStatus("S1", "03", version, to, null, "as agreed"));
    }

    private String trail(long id) {
        return String.join(
                "\n",
                database.sql("select changes from audit_entry where record_type = 'site' and record_id = ?")
                        .param(String.valueOf(id))
                        .query(String.class)
                        .list());
    }

    private static SiteProfile profile(String name, int target) {
        return new SiteProfile(
                name, "示例医院", "Changsha", "Hunan", "China", "Asia/Shanghai", "PI 03", target, null, "EC-7", null, null);
    }
}
