package papilio.desk.sites;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.shared.ui.EmptyState;
import papilio.site.SiteDetail;
import papilio.site.SiteProfile;
import papilio.site.SiteService;
import papilio.site.SiteStatus;
import papilio.study.ui.StudyPage;

class SitesPageTest extends PageTest {
    @Autowired
    SiteService sites;

    @Test
    void theSumOfTargetsIsComparedWithTheStudysAndExplained() {
        study();
        signIn(Role.STUDY_MANAGER);
        open("sites?study=S1");
        assertThat(pageText())
                .contains("2", "sites, 2 enrolling", "Targets sum to 132, the study asks for 139", "7 patients are");
        assertThat(_size(grid())).isEqualTo(2);
    }

    @Test
    void aCoordinatorSeesTheOwnSiteOnlyAndNoButtonToAddOne() {
        study();
        signIn(Role.COORDINATOR, "S1", "01");
        open("sites?study=S1");
        assertThat(_size(grid())).isEqualTo(1);
        assertThat(pageText()).doesNotContain("Hospital 02");
        _assertNone(Button.class, spec -> spec.withText("New site"));
        _assertNone(ProposedSites.class);
    }

    @Test
    void anUnknownSiteAndAForeignOneAnswerAlike() {
        study();
        signIn(Role.COORDINATOR, "S1", "01");
        isNotFound("sites/99?study=S1");
        isNotFound("sites/02?study=S1");
        isNotFound("sites?study=S1&site=02");
        open("sites/01?study=S1");
        _assertOne(SiteView.class);
        assertThat(pageText()).contains("Hospital 01");
    }

    @Test
    void theManagerAddsASiteInThePanel() {
        study();
        signIn(Role.STUDY_MANAGER);
        open("sites?study=S1");
        _click(_get(Button.class, spec -> spec.withText("New site")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Code")), "01");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name (English)")), "Demo Hospital");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Target")), 7);
        _click(_get(Button.class, spec -> spec.withText("Save")));
        var code = _get(TextField.class, spec -> spec.withLabel("Code"));
        assertThat(code.getErrorMessage()).contains("has a site 01 already");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Name (English)"))
                        .getValue())
                .isEqualTo("Demo Hospital");
        _setValue(code, "03");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(_size(grid())).isEqualTo(3);
        assertThat(pageText()).contains("Targets sum to 139, the target of the study");
        assertThat(sites.site("S1", "03").status()).isEqualTo(SiteStatus.PLANNED);
    }

    @Test
    void theTargetIsReadInTheProfileWithADoorToThePlan() {
        study();
        signIn(Role.STUDY_MANAGER);
        open("sites/01?study=S1");
        _click(_get(Button.class, spec -> spec.withText("Edit")));
        var target = _get(IntegerField.class, spec -> spec.withLabel("Target"));
        assertThat(target.isReadOnly()).isTrue();
        var door = (Anchor) target.getHelperComponent();
        assertThat(door.getHref()).isEqualTo("enrollment?study=S1&plan=1");
        assertThat(door.getText()).isEqualTo("Change the target in the enrollment plan");
    }

    @Test
    void theManagerPausesASiteAndSaysWhy() {
        study();
        signIn(Role.STUDY_MANAGER);
        open("sites?study=S1&site=01");
        _click(_get(Button.class, spec -> spec.withText("Change status")));
        _click(_get(Button.class, spec -> spec.withText("Save")));
        var reason = _get(TextField.class, spec -> spec.withLabel("Reason"));
        assertThat(reason.isInvalid()).isTrue();
        _setValue(reason, "no monitor");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(sites.site("S1", "01").status()).isEqualTo(SiteStatus.PAUSED);
    }

    @Test
    void theSecondEditorSeesBothVersionsAndLosesNothing() {
        study();
        signIn(Role.STUDY_MANAGER);
        open("sites/01?study=S1");
        _click(_get(Button.class, spec -> spec.withText("Edit")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("City")), "Typed by me");
        var site = sites.site("S1", "01");
        database.sql("update site set city = 'Saved by another', investigator = 'Dr Other', version = version + 1"
                        + " where code = '01' and version = ?")
                .param(site.version())
                .update();
        context.getBean(jakarta.persistence.EntityManager.class).clear();
        _click(_get(Button.class, spec -> spec.withText("Save")));
        var dialog = _get(Dialog.class);
        assertThat(text(dialog))
                .contains("Typed by me", "Saved by another")
                .contains("Principal investigator" + "not touched: the newer value is taken" + "Dr Other");
        assertThat(_get(TextField.class, spec -> spec.withLabel("City")).getValue())
                .isEqualTo("Typed by me");
        _click(_get(Button.class, spec -> spec.withText("Save mine")));
        assertThat(sites.site("S1", "01").profile().city()).isEqualTo("Typed by me");
        assertThat(sites.site("S1", "01").profile().investigator()).isEqualTo("Dr Other");
    }

    @Test
    void aPlaceOfTheRegistryRecordIsTakenOverWithOneClick() {
        SampleStudy.of(database, "S1");
        database.sql("update study set registry_record = ? where code = 'S1'")
                .param("""
                {"protocolSection": {"identificationModule": {"nctId": "NCT01234567", "briefTitle": "T"},
                 "contactsLocationsModule": {"locations": [{"facility": "Proposed Hospital", "city": "Wuhan", "country": "China"}]}}}
                """)
                .update();
        signIn(Role.STUDY_MANAGER);
        open("sites?study=S1");
        _assertOne(EmptyState.class);
        _click(_get(Button.class, spec -> spec.withText("Take over")));
        assertThat(sites.site("S1", "01").profile().nameEn()).isEqualTo("Proposed Hospital");
        _assertNone(ProposedSites.class);
    }

    @Test
    void everyCountOpensThePatientsThatItCounts() {
        study();
        signIn(Role.MONITOR);
        open("sites/01?study=S1");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref).toList())
                .contains("patients?study=S1&group=ENROLLED&site=01")
                .anyMatch(link -> link.startsWith("patients?study=S1&site=01"));
    }

    @Test
    void thePageIsThereInChinese() {
        study();
        signIn(Role.STUDY_MANAGER);
        open("sites?study=S1&lang=zh");
        assertThat(pageText()).contains("个中心，其中 2 个正在入组").doesNotContain("site.");
    }

    private void study() {
        SampleStudy.of(database, "S1").site("01", 92).site("02", 40);
    }

    private void isNotFound(String address) {
        try {
            open(address);
        } catch (Throwable notFound) { // Karibu throws where no page says it
            assertThat(notFound.getClass().getSimpleName()).contains("NotFound");
        }
        _assertNone(SiteView.class);
        _assertNone(SitesView.class);
    }

    @SuppressWarnings("unchecked")
    private static Grid<SiteLine> grid() {
        return _get(Grid.class);
    }

    private static SiteProfile inCity(SiteDetail site, String city) {
        var now = site.profile();
        return new SiteProfile(
                now.nameEn(),
                null,
                city,
                null,
                null,
                now.zone(),
                null,
                now.target(),
                now.activatedOn(),
                null,
                null,
                null);
    }

    private static String pageText() {
        return text(_get(StudyPage.class));
    }

    private static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }
}
