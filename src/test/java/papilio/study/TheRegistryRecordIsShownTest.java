package papilio.study;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.study.ui.RegistryRecordPanel;

/** The overview shows the record the way the public registry page shows it. */
class TheRegistryRecordIsShownTest extends PageTest {
    @Autowired
    StudyService studies;

    @Test
    void inEnglish() {
        assertThat(shown(Locale.ENGLISH))
                .contains(
                        "Safety and Efficacy of Telitacicept",
                        "recruiting",
                        "139 (estimated)",
                        "18 years – 70 years",
                        "Tongji Hospital",
                        "I3",
                        "Accepting the treatment of telitacicept.",
                        "E4",
                        "observational")
                .doesNotContain("study.");
        assertThat(_get(Anchor.class).getHref()).isEqualTo("https://clinicaltrials.gov/study/NCT06458972");
    }

    @Test
    void inChinese() {
        assertThat(shown(Locale.SIMPLIFIED_CHINESE))
                .contains("泰它西普治疗系统性红斑狼疮", "招募中", "139（预计）", "18岁 – 70岁", "接受泰它西普治疗。", "观察性研究")
                .doesNotContain("study.", "Accepting the treatment");
    }

    private String shown(Locale locale) {
        signIn(Role.STUDY_MANAGER);
        var code = studies.createKnown("NCT06458972");
        UI.getCurrent().setLocale(locale);
        var panel = new RegistryRecordPanel(studies.registryRecord(code).orElseThrow(), studies.criteria(code));
        UI.getCurrent().add(panel);
        return panel.getElement().getTextRecursively();
    }
}
