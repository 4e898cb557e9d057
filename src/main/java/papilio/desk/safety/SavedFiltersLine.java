package papilio.desk.safety;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import papilio.safety.EventFilter;
import papilio.safety.queue.SavedFilterRow;
import papilio.shared.FieldRefusal;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Notices;
import papilio.study.StudySettings;

/** The reader's own choices as doors, and the one that stands here to be kept under a name. */
class SavedFiltersLine extends Div {
    private final transient SafetyDesk desk;
    private final StudySettings study;
    private final EventFilter filter;
    private Button keep = new Button();

    SavedFiltersLine(SafetyDesk desk, StudySettings study, EventFilter filter) {
        this.desk = desk;
        this.study = study;
        this.filter = filter;
        addClassName("saved-filters");
        show();
    }

    private void show() {
        removeAll();
        var saved = new UnorderedList();
        saved.addClassName("chips");
        desk.filters.mine(study.code()).forEach(one -> saved.add(chip(one)));
        var save = new Button(getTranslation("safety.filters.save"), click -> name());
        save.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        saved.add(new ListItem(save));
        add(saved);
        keep = save;
    }

    /** Back to where the name was asked for. */
    private void leave() {
        show();
        keep.focus();
    }

    private ListItem chip(SavedFilterRow one) {
        var chip = new Anchor(Doors.to("safety", study.code(), one.address()), one.name());
        chip.addClassName("chip");
        if (one.address().equals(QueueFilters.address(filter))) {
            chip.addClassName("accent");
            chip.getElement().setAttribute("aria-current", "true");
        }
        var remove = new Button("×", click -> {
            if (Notices.attempt(this, () -> desk.filters.remove(study.code(), one.id()))) leave();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(getTranslation("safety.filters.remove", one.name()));
        return new ListItem(chip, remove);
    }

    private void name() {
        removeAll();
        var name = new TextField(getTranslation("safety.filters.name"));
        name.setMaxLength(80);
        name.setManualValidation(true);
        var save = new Button(getTranslation("safety.form.save"), click -> save(name));
        save.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        name.addKeyPressListener(Key.ENTER, press -> save(name));
        add(name, save, new Button(getTranslation("safety.form.cancel"), click -> leave()));
        name.focus();
    }

    private void save(TextField name) {
        try {
            desk.filters.save(study.code(), name.getValue(), QueueFilters.address(filter));
            leave();
        } catch (FieldRefusal refused) {
            name.setErrorMessage(Notices.sentence(this, refused));
            name.setInvalid(true);
            name.focus();
        }
    }
}
