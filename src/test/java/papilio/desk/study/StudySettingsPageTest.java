package papilio.desk.study;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.study.ui.StudyFactsForm;

class StudySettingsPageTest extends PageTest {
    @Test
    void theSettingsAreForManagersOfTheWholeStudy() {
        SampleStudy.of(database, "S1").site("01", 10).site("02", 10);
        signIn(Role.STUDY_MANAGER, "S1");
        open("studies/settings?study=S1");
        _assertOne(StudyFactsForm.class);

        signIn(Role.STUDY_MANAGER, "S1", "01");
        open("studies/settings?study=S1");
        _assertNone(StudyFactsForm.class);
        assertThat(_get(StudySettingsView.class).getElement().getTextRecursively())
                .contains("These settings are the whole study’s");
    }
}
