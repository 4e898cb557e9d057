package papilio.desk.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Map;
import papilio.shared.ui.Doors;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Notices;
import papilio.study.CreateStudy;
import papilio.study.StudyFacts;
import papilio.study.StudyService;
import papilio.study.ui.RecordPreview;

/** A new study, from its registry record or by hand. */
@Route("studies/new")
@Menu(order = 95, title = "study.new", icon = "vaadin:plus-circle-o")
@RolesAllowed("STUDY_MANAGER")
public class NewStudyView extends Main implements HasDynamicTitle {
    private final transient StudyService studies;
    private final Div preview = new Div();
    private final FormFields form = new FormFields("study.field.");
    private final TextField code = form.text("code");
    private final TextField title = form.text("title");
    private final TextField titleZh = form.text("titleZh");
    private final IntegerField target = form.number("target");
    private final ComboBox<String> zone =
            form.choice("zone", ZoneId.getAvailableZoneIds().stream().sorted().toList());

    NewStudyView(StudyService studies) {
        this.studies = studies;
        addClassNames("page", "study-form");
        var columns = new Div(fromRecord(), byHand());
        columns.addClassName("columns");
        add(head(), columns);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("study.new");
    }

    private Component head() {
        var head = new Div(new H1(getTranslation("study.new")));
        head.addClassName("page-head");
        return head;
    }

    private Component fromRecord() {
        var upload = new Upload(UploadHandler.inMemory((file, content) -> look(content, file.fileName())));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(17 * 1024 * 1024);
        upload.setDropLabel(new Paragraph(getTranslation("study.new.drop")));
        upload.setUploadButton(new Button(getTranslation("study.new.choose")));
        upload.addFileRejectedListener(rejected -> Notices.refused(getTranslation("study.record.tooLarge", 16)));
        upload.addFileRemovedListener(removed -> preview.removeAll());
        return panel("study.new.record", "study.new.record.why", upload, preview);
    }

    /** Reads the record and shows what would be created; nothing is saved yet. */
    private void look(byte[] json, String fileName) {
        preview.removeAll();
        Notices.attempt(this, () -> preview.add(new RecordPreview(json, fileName, () -> create(json, fileName))));
    }

    private void create(byte[] json, String fileName) {
        Notices.attempt(this, () -> open(studies.createFromRecord(json, fileName)));
    }

    private Component byHand() {
        code.setRequiredIndicatorVisible(true);
        code.setHelperText(getTranslation("study.new.code"));
        title.setRequiredIndicatorVisible(true);
        zone.setValue("UTC");
        var save = new Button(getTranslation("study.new.create"), click -> form.attempt(this::createByHand, () -> {}));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save.setEnabled(true));
        var actions = new Div(save);
        actions.addClassName("actions");
        form.add(actions);
        return panel("study.new.hand", "study.new.hand.why", form);
    }

    private void createByHand() {
        var plain = StudyFacts.plain(title.getValue(), target.getValue());
        var facts = plain.called(titleZh.getValue(), FormFields.chosen(zone, ""));
        open(studies.create(new CreateStudy(code.getValue(), facts)));
    }

    private void open(String study) {
        Notices.done(getTranslation("study.new.done", study));
        UI.getCurrent().navigate("sites", Doors.query(study, Map.of()));
    }

    private Component panel(String heading, String why, Component... content) {
        var words = new Paragraph(getTranslation(why));
        words.addClassName("muted");
        var panel = new Div(new H2(getTranslation(heading)), words);
        panel.addClassName("panel");
        panel.add(content);
        return panel;
    }
}
