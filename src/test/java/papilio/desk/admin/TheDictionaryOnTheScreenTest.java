package papilio.desk.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.provider.Query;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.safety.EventContent;
import papilio.safety.EventService;
import papilio.safety.RecordEvent;
import papilio.safety.dictionary.DictionaryFile;
import papilio.safety.dictionary.DictionaryService;
import papilio.safety.dictionary.LoadDictionary;
import papilio.shared.PartialDate;

class TheDictionaryOnTheScreenTest extends PageTest {
    @Autowired
    DictionaryService dictionary;

    @Autowired
    EventService events;

    @Test
    void anEmptySlotExplainsTheLicence() {
        signIn(Role.ADMINISTRATOR);
        open("admin/dictionary");
        assertThat(text()).contains("No MedDRA is loaded.").contains("MSSO subscription");
        assertThat(_get(Upload.class).getMaxFileSize()).isEqualTo(64 * 1024 * 1024);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        open("admin/dictionary");
        assertThat(text()).contains("尚未加载 MedDRA").contains("自行订阅 MSSO");
    }

    @Test
    void whatIsLoadedIsShownAndTakenOutWithAReason() {
        signIn(Role.STUDY_MANAGER);
        load();
        open("admin/dictionary");
        assertThat(text()).contains("MedDRA v99.9 with 1 terms");
        _click(_get(Button.class, button -> button.withText("Remove the terms")));
        _click(com.github.mvysny.kaributesting.v10.LocatorJ._find(
                        Button.class, button -> button.withText("Remove the terms"))
                .getLast());
        assertThat(dictionary.inForce()).isPresent();
        _setValue(
                com.github.mvysny.kaributesting.v10.LocatorJ._find(TextField.class, field -> field.withLabel("Reason"))
                        .getFirst(),
                "the licence ended");
        _click(com.github.mvysny.kaributesting.v10.LocatorJ._find(
                        Button.class, button -> button.withText("Remove the terms"))
                .getLast());
        assertThat(dictionary.inForce()).isEmpty();
        assertThat(text()).contains("removed").contains("No MedDRA is loaded.");
    }

    @Test
    void theFormOffersItsTermsBesideTheCtcaeList() {
        SampleStudy.of(database, "S1").site("01", 70);
        SamplePatient.of(database, "S1", "01", "01-001");
        SignIn.as(database, Role.STUDY_MANAGER);
        load();
        SignIn.as(database, Role.INVESTIGATOR, "S1");
        var number = events.record(new RecordEvent(
                "S1",
                "01-001",
                EventContent.of("Cough")
                        .grade(1)
                        .onset(PartialDate.of("2026-06-01"))
                        .facts()));
        signIn(Role.INVESTIGATOR, "S1");
        open("safety/" + number + "?study=S1");
        _click(_get(Button.class, button -> button.withText("Correct")));
        assertThat(offered("ough")).containsExactly("Cough · 咳嗽", "Blue cough · MedDRA v99.9");
        assertThat(offered("")).hasSize(105);
    }

    @SuppressWarnings("unchecked")
    private static List<String> offered(String words) {
        ComboBox<Object> box = _get(ComboBox.class, field -> field.withLabel("Term (CTCAE v5.0)"));
        @SuppressWarnings("rawtypes")
        com.vaadin.flow.data.provider.DataProvider provider = box.getDataProvider();
        var query = new Query<Object, String>(0, 200, List.of(), null, words);
        return ((java.util.stream.Stream<Object>) provider.fetch(query))
                .map(box.getItemLabelGenerator()::apply)
                .toList();
    }

    private void load() {
        var hierarchy = "1001$1$1$1$Blue cough$x$x$Investigations$Inv$$1$Y$\n";
        dictionary.load(
                new LoadDictionary(
                        "99.9",
                        List.of(new DictionaryFile(
                                "mdhier.asc",
                                () -> new ByteArrayInputStream(hierarchy.getBytes(StandardCharsets.UTF_8)))),
                        "licensed"),
                terms -> {});
    }

    private static String text() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }
}
