package papilio.desk.study;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.shared.ui.StaleEditDialog;
import papilio.study.product.ProductFacts;
import papilio.study.product.ProductService;
import papilio.study.product.ReviseProduct;
import papilio.study.ui.StudyFactsForm;

class StudySettingsPageTest extends PageTest {
    @Autowired
    ProductService products;

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

    @Test
    void theFactsOfTheDrugAreKeptWithTheirReason() {
        SampleStudy.of(database, "S1").site("01", 10);
        signIn(Role.STUDY_MANAGER, "S1");
        open("studies/settings?study=S1");
        _setValue(field("Route of administration (Chinese)"), "皮下注射");
        saveTheDrug();
        assertThat(field("Route of administration (English)").getErrorMessage())
                .isEqualTo("Give the English text as well; the English form needs it.");
        _setValue(field("Route of administration (English)"), "subcutaneous");
        _setValue(field("Country"), "XX");
        saveTheDrug();
        assertThat(field("Country").getErrorMessage()).isEqualTo("This is no country code of ISO 3166.");
        _setValue(field("Country"), "cn");
        saveTheDrug();
        assertThat(field("Reason for changing the drug’s facts").getErrorMessage())
                .isNotBlank();
        _setValue(field("Reason for changing the drug’s facts"), "protocol 1.2");
        saveTheDrug();
        assertThat(products.product("S1").facts())
                .isEqualTo(new ProductFacts("subcutaneous", "皮下注射", null, null, null, null, "CN"));
        assertThat(_get(StudySettingsView.class).getElement().getTextRecursively())
                .contains("protocol 1.2", "皮下注射");
    }

    @Test
    void whoComesSecondSeesBothVersionsOfTheDrugsFacts() {
        SampleStudy.of(database, "S1").site("01", 10);
        signIn(Role.STUDY_MANAGER, "S1");
        open("studies/settings?study=S1");
        _setValue(field("Indication (English)"), "lupus");
        _setValue(field("Reason for changing the drug’s facts"), "protocol 1.2");
        products.revise(new ReviseProduct(
                "S1",
                null,
                new ProductFacts(null, null, "systemic lupus erythematosus", null, null, null, null),
                "protocol 1.1"));
        saveTheDrug();
        assertThat(_get(StaleEditDialog.class).getElement().getTextRecursively())
                .contains("systemic lupus erythematosus");
        assertThat(field("Indication (English)").getValue()).isEqualTo("lupus");
        _click(_get(Button.class, button -> button.withText("Save mine")));
        assertThat(products.product("S1").facts().indication()).isEqualTo("lupus");
    }

    @Test
    void theFormOfTheDrugSpeaksChinese() {
        SampleStudy.of(database, "S1").site("01", 10);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        signIn(Role.STUDY_MANAGER, "S1");
        open("studies/settings?study=S1");
        assertThat(_get(StudySettingsView.class).getElement().getTextRecursively())
                .contains("病例报告表中的研究药物", "24a")
                .doesNotContain("study.product");
        _assertOne(TextField.class, one -> one.withLabel("给药途径（英文）"));
    }

    private static TextField field(String label) {
        return _get(TextField.class, one -> one.withLabel(label));
    }

    private static void saveTheDrug() {
        _click(_get(Button.class, button -> button.withText("Save the drug’s facts")));
    }
}
