package papilio.desk.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import papilio.safety.clock.StudyKind;
import papilio.safety.rule.RuleService;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Notices;

/** Whether the study gives the drug by protocol; then the sponsor's reports of SUSAR come alive. */
class StudyKindField extends FormFields {
    private final transient RuleService rules;
    private final String study;
    private final Select<StudyKind> kind;
    private final TextField reason;
    private StudyKind seen;

    StudyKindField(RuleService rules, String study) {
        super("admin.rules.field.");
        this.rules = rules;
        this.study = study;
        seen = rules.kind(study);
        kind = put("studyKind", new Select<>());
        kind.setLabel(label("studyKind"));
        kind.setItems(StudyKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("admin.rules.kind." + one));
        kind.setValue(seen);
        reason = text("reason");
        var save = new Button(getTranslation("admin.save"), click -> save());
        add(save);
        addClassName("inline");
        reason.setVisible(false);
        save.setVisible(false);
        kind.addValueChangeListener(change -> {
            reason.setVisible(change.getValue() != seen);
            save.setVisible(change.getValue() != seen);
        });
    }

    private void save() {
        attempt(
                () -> {
                    rules.becomes(study, kind.getValue(), seen, reason.getValue());
                    seen = kind.getValue();
                    reason.clear();
                    Notices.done(getTranslation("admin.rules.saved"));
                },
                () -> Notices.refused(getTranslation("shared.staleEdit")));
    }
}
