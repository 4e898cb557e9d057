package papilio.desk.sites;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import papilio.figures.Counts;
import papilio.shared.ui.DayField;
import papilio.shared.ui.Doors;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Notices;
import papilio.shared.ui.StaleEditDialog;
import papilio.site.ChangeSiteStatus;
import papilio.site.ReviseSite;
import papilio.site.SiteDetail;
import papilio.site.SiteStatus;
import papilio.site.ui.SiteBadges;
import papilio.site.ui.SiteForm;

/** One site: facts first; the study manager edits them or takes the site a step further, in the same place. */
final class SitePanel extends Div {
    private final transient SiteDesk desk;
    private final transient Runnable changed;
    private transient SiteDetail site;
    private final transient @Nullable Counts counts;
    private boolean typing;

    SitePanel(SiteDesk desk, SiteDetail site, @Nullable Counts counts, Runnable changed) {
        this.desk = desk;
        this.site = site;
        this.counts = counts;
        this.changed = changed;
        addClassName("site-panel");
        showFacts();
    }

    private void showFacts() {
        typing = false;
        removeAll();
        add(new SiteFactsPanel(site, counts, desk.today(site.study())), actions());
        if (!desk.mayReadTrail()) return;
        add(new H2(getTranslation("site.history")), desk.history(site));
    }

    boolean isTyping() {
        return typing;
    }

    private Div actions() {
        var patients = new Anchor(
                Doors.to("patients", site.study(), Map.of("site", site.code())), getTranslation("site.patients"));
        var actions = new Div(patients);
        actions.addClassName("toolbar");
        if (desk.mayManage()) {
            actions.add(
                    new Button(getTranslation("site.edit"), click -> edit()),
                    new Button(getTranslation("site.step"), click -> chooseStep()));
        }
        return actions;
    }

    private void edit() {
        typing = true;
        var form = new SiteForm(site.profile().zone());
        form.read(site.profile());
        var reason = form.text("reason");
        reason.setHelperText(getTranslation("site.form.reason"));
        form.add(saveOrCancel(() -> revise(form, reason)));
        removeAll();
        add(form);
    }

    private void revise(SiteForm form, TextField reason) {
        var enrolled = counts == null ? 0 : counts.enrolled();
        if (form.attempt(
                () -> desk.sites.revise(new ReviseSite(
                        site.study(), site.code(), site.version(), form.profile(), enrolled, reason.getValue())),
                () -> showBothVersions(form, reason))) done("site.saved");
    }

    private void showBothVersions(SiteForm form, TextField reason) {
        var theirs = desk.sites.site(site.study(), site.code());
        new StaleEditDialog(
                        StaleEditDialog.between(form.profile(), theirs.profile(), form::label),
                        () -> {
                            site = theirs;
                            form.read(theirs.profile());
                        },
                        () -> {
                            site = theirs;
                            revise(form, reason);
                        })
                .open();
    }

    private void chooseStep() {
        typing = true;
        var form = new FormFields("site.field.");
        var to = form.put("status", new ComboBox<SiteStatus>(form.label("status")));
        to.setItems(site.status().next());
        to.setItemLabelGenerator(status -> SiteBadges.statusWords(this, status));
        to.setRequiredIndicatorVisible(true);
        site.status().next().stream().findFirst().ifPresent(to::setValue);
        var on = form.day("on").knowing(desk.today(site.study()));
        on.setValue(desk.today(site.study()));
        var reason = form.text("reason");
        reason.setRequiredIndicatorVisible(true);
        form.add(saveOrCancel(() -> step(form, to, on, reason)));
        removeAll();
        add(form);
    }

    private void step(FormFields form, ComboBox<SiteStatus> to, DayField on, TextField reason) {
        if (form.attempt(
                () -> desk.sites.changeStatus(new ChangeSiteStatus(
                        site.study(),
                        site.code(),
                        site.version(),
                        Objects.requireNonNullElse(to.getValue(), site.status()),
                        on.day(),
                        reason.getValue())),
                this::takeTheirs)) done("site.saved");
    }

    /** A step is one choice: whoever comes second sees where the site stands now and chooses again. */
    private void takeTheirs() {
        Notices.refused(getTranslation("shared.staleEdit"));
        site = desk.sites.site(site.study(), site.code());
        showFacts();
    }

    private Div saveOrCancel(Runnable save) {
        var first = new Button(getTranslation("site.save"), click -> save.run());
        first.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(first, new Button(getTranslation("shared.cancel"), click -> showFacts()));
        actions.addClassName("actions");
        return actions;
    }

    private void done(String sentence) {
        Notices.done(getTranslation(sentence));
        changed.run();
    }
}
