package papilio.desk.safety;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import papilio.audit.signature.SignatureMeaning;
import papilio.safety.version.SignOffBatch;
import papilio.safety.version.SignOffReport;
import papilio.shared.FieldRefusal;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Notices;
import papilio.study.StudySettings;

/** Signs the marked events off with account and password, then says which were signed and which were left, and why. */
class SignOffPanel extends Section {
    private final transient SafetyDesk desk;
    private final StudySettings study;
    private final transient Set<SignOffBatch.Read> marked;
    private final transient Runnable signed;
    private final transient Runnable closed;
    private final PasswordField password = new PasswordField();

    SignOffPanel(
            SafetyDesk desk, StudySettings study, Set<SignOffBatch.Read> marked, Runnable signed, Runnable closed) {
        this.desk = desk;
        this.study = study;
        this.marked = marked;
        this.signed = signed;
        this.closed = closed;
        addClassNames("sign-off", "form");
        ask();
    }

    void focus() {
        password.focus();
    }

    private void ask() {
        password.setLabel(getTranslation("safety.sign.password"));
        password.setWidthFull();
        password.getElement().setAttribute("autocomplete", "current-password");
        password.setManualValidation(true);
        password.addKeyPressListener(Key.ENTER, press -> sign());
        var sign = new Button(getTranslation("safety.sign"), click -> sign());
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        var numbers = marked.stream().map(SignOffBatch.Read::eventNo).sorted().collect(Collectors.joining(" · "));
        var list = new Paragraph(numbers);
        list.addClassNames("small", "muted");
        add(
                new Paragraph(getTranslation("safety.signOff.what", marked.size())),
                list,
                password,
                new Span(sign, new Button(getTranslation("safety.form.cancel"), click -> closed.run())));
    }

    private void sign() {
        password.setInvalid(false);
        Notices.attempt(this, () -> {
            try {
                report(desk.signOffs.signOff(new SignOffBatch(
                        study.code(), marked, SignatureMeaning.BATCH_SIGNED_OFF, password.getValue())));
            } catch (FieldRefusal refused) {
                if (!"password".equals(refused.field())) throw refused;
                password.setErrorMessage(Notices.sentence(this, refused));
                password.setInvalid(true);
                password.focus();
            }
        });
    }

    private void report(SignOffReport report) {
        removeAll();
        var said = new H2(getTranslation(
                "safety.signOff.done", report.signed().size(), report.left().size()));
        said.getElement().setAttribute("tabindex", "-1");
        add(said);
        var left = new UnorderedList();
        report.left().forEach(one -> left.add(left(one)));
        if (!report.left().isEmpty()) add(left);
        add(new Button(getTranslation("safety.signOff.close"), click -> closed.run()));
        signed.run();
        said.getElement().callJsFunction("focus");
    }

    private ListItem left(SignOffReport.Left one) {
        var door = new Anchor(Doors.to("safety/" + one.eventNo(), study.code(), Map.of("group", "ALL")), one.eventNo());
        door.addClassName("door");
        return new ListItem(door, new Span(" " + getTranslation(one.key())));
    }
}
