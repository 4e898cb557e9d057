package papilio.desk.study;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static com.github.mvysny.kaributesting.v10.UploadKt._upload;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.shared.ui.FormFields;
import papilio.study.StudyOption;
import papilio.study.StudyService;
import papilio.study.ui.RecordPreview;

class NewStudyPageTest extends PageTest {
    private static final String RECORD = """
            {"protocolSection": {"identificationModule": {"nctId": "NCT01234567", "briefTitle": "Uploaded study"},
             "eligibilityModule": {"eligibilityCriteria": "Inclusion Criteria:\\n* A\\n* B\\nExclusion Criteria:\\n* C"}}}
            """;

    @Autowired
    StudyService studies;

    @Test
    void anUploadedRecordIsShownFirstAndCreatedOnRequest() {
        signIn(Role.STUDY_MANAGER);
        open("studies/new");
        _upload(_get(Upload.class), "NCT01234567.json", "application/json", RECORD.getBytes(UTF_8));
        var preview = _get(RecordPreview.class);
        assertThat(preview.getElement().getTextRecursively())
                .contains("NCT01234567 · Uploaded study", "2 inclusion and 1 exclusion");
        assertThat(studies.mine()).isEmpty();
        _click(_get(preview, Button.class));
        assertThat(studies.mine()).extracting(StudyOption::code).containsExactly("NCT01234567");
    }

    @Test
    void aBrokenRecordGetsASentenceAndNothingIsSaved() {
        signIn(Role.STUDY_MANAGER);
        open("studies/new");
        _upload(_get(Upload.class), "NCT09999999.json", "application/json", RECORD.getBytes(UTF_8));
        _assertNone(RecordPreview.class);
        assertThat(getNotifications().getLast().getElement().getProperty("text", "")
                        + getNotifications().getLast().getElement().getTextRecursively())
                .contains("named after NCT09999999");
        assertThat(studies.mine()).isEmpty();
    }

    @Test
    void aStudyByHandKeepsWhatWasTypedUntilItFits() {
        SampleStudy.of(database, "TAKEN");
        signIn(Role.STUDY_MANAGER);
        open("studies/new");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Study code")), "TAKEN");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "By hand");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Enrollment target (patients)")), 254);
        var create = _get(_get(FormFields.class), Button.class);
        _click(create);
        var code = _get(TextField.class, spec -> spec.withLabel("Study code"));
        assertThat(code.getErrorMessage()).contains("exists already");
        _setValue(code, "FREE");
        _click(create);
        assertThat(studies.settings("FREE").target()).isEqualTo(254);
    }

    @Test
    void nobodyElseGetsThere() {
        signIn(Role.MONITOR);
        assertThatThrownBy(() -> {
                    open("studies/new");
                    _get(NewStudyView.class);
                })
                .isInstanceOf(Throwable.class);
    }

    @Test
    void settingsAreSavedWithAReasonOnly() {
        SampleStudy.of(database, "S1");
        signIn(Role.STUDY_MANAGER);
        open("studies/settings?study=S1");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Enrollment target (patients)")), 150);
        _click(_get(Button.class, spec -> spec.withText("Save")));
        var reason = _get(TextField.class, spec -> spec.withLabel("Reason for the change"));
        assertThat(reason.isInvalid()).isTrue();
        assertThat(studies.settings("S1").target()).isEqualTo(139);
        _setValue(reason, "amendment 1");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(studies.settings("S1").target()).isEqualTo(150);
    }

    @Test
    void theNewStudyIsTheTabsStudyAtOnce() {
        SampleStudy.of(database, "OLD");
        signIn(Role.STUDY_MANAGER);
        open("studies/new?study=OLD");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Study code")), "NEW");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "By hand");
        _click(_get(_get(FormFields.class), Button.class));
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("sites?study=NEW");
        var chosen = _get(MenuBar.class, spec -> spec.withClasses("study-chooser"))
                .getItems()
                .getFirst();
        assertThat(chosen.getElement().getTextRecursively()).contains("NEW");
    }
}
