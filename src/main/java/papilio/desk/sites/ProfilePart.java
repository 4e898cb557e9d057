package papilio.desk.sites;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import papilio.figures.Counts;
import papilio.shared.ui.DayField;
import papilio.shared.ui.Doors;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Notices;
import papilio.shared.ui.PlainTable;
import papilio.shared.ui.StaleEditDialog;
import papilio.site.ChangeSiteStatus;
import papilio.site.ReviseSite;
import papilio.site.SiteDetail;
import papilio.site.SiteStatus;
import papilio.site.milestone.Readiness;
import papilio.site.ui.SiteBadges;
import papilio.site.ui.SiteForm;

/** What the site is and where it stands; the study manager edits it or takes it a step further, in the same place. */
final class ProfilePart extends SitePart {
    private final transient @Nullable Counts counts;
    private transient SiteDetail now;

    ProfilePart(SiteDesk desk, SiteDetail site, @Nullable Counts counts, Runnable changed) {
        super(desk, site, changed);
        this.counts = counts;
        now = site;
    }

    @Override
    void list() {
        var approvals = desk.approvals.approvals(site.study(), site.code());
        var approval = approvals.newest(today()).orElse(null);
        add(
                new WarningsPanel(site.study(), desk.warnings(site.study(), site.code()), false),
                readiness(approvals.valid(today()).isPresent()),
                new SiteFactsPanel(now, counts, approval, today()),
                toolbar());
        steps();
        if (!desk.mayReadTrail()) return;
        add(new H2(getTranslation("site.history")), desk.history(now));
    }

    /** What the facts say about the status, where they say something. */
    private Component readiness(boolean approved) {
        var ready = Readiness.of(now.status(), desk.milestones.milestones(site.study(), site.code()), approved);
        if (ready.kind() == Readiness.Kind.AGREES) return new Div();
        var missing = ready.missingKeys()
                .map(this::getTranslation)
                .collect(Collectors.joining(getTranslation("site.ready.comma")));
        var sentence = new Paragraph(getTranslation("site.ready." + ready.kind(), missing));
        sentence.addClassName("site-readiness");
        return sentence;
    }

    private void steps() {
        var steps = desk.sites.steps(site.study(), site.code());
        if (steps.isEmpty()) return;
        add(new H2(getTranslation("site.steps")));
        var table = new PlainTable(getTranslation("site.steps"))
                .words(getTranslation("site.field.on"))
                .words(getTranslation("site.steps.from"))
                .words(getTranslation("site.steps.to"));
        for (var step : steps.reversed())
            table.row(
                    new Span(step.tookEffectOn().toString()),
                    new Span(SiteBadges.statusWords(this, step.statusFrom())),
                    new Span(SiteBadges.statusWords(this, step.statusTo())));
        table(table);
    }

    private Div toolbar() {
        var actions = new Div(new Anchor(
                Doors.to("patients", site.study(), Map.of("site", site.code())), getTranslation("site.patients")));
        actions.addClassName("toolbar");
        if (desk.mayManage()) actions.add(button("site.edit", this::edit), button("site.step", this::chooseStep));
        return actions;
    }

    private void edit() {
        typing();
        var form = new SiteForm(now.profile().zone());
        form.read(now.profile());
        form.leaveTargetToPlan(Doors.to("enrollment", now.study(), Map.of("plan", "1")));
        form.asRead();
        var reason = form.text("reason");
        reason.setHelperText(getTranslation("site.form.reason"));
        form.add(saveOrCancel(() -> revise(form, reason)));
        removeAll();
        add(form);
    }

    private void revise(SiteForm form, TextField reason) {
        if (form.attempt(
                () -> desk.sites.revise(
                        new ReviseSite(now.study(), now.code(), now.version(), form.profile(), reason.getValue())),
                () -> showBothVersions(form, reason))) saved();
    }

    private void showBothVersions(SiteForm form, TextField reason) {
        var theirs = desk.sites.site(now.study(), now.code());
        new StaleEditDialog(
                        StaleEditDialog.between(form.profile(), theirs.profile(), form),
                        () -> {
                            now = theirs;
                            form.read(theirs.profile());
                            form.asRead();
                        },
                        () -> {
                            now = theirs;
                            form.standOn(() -> form.read(theirs.profile()));
                            revise(form, reason);
                        })
                .open();
    }

    private void chooseStep() {
        typing();
        var form = new FormFields("site.field.");
        var to = form.put("status", new ComboBox<SiteStatus>(form.label("status")));
        to.setItems(now.status().next());
        to.setItemLabelGenerator(status -> SiteBadges.statusWords(this, status));
        to.setRequiredIndicatorVisible(true);
        now.status().next().stream().findFirst().ifPresent(to::setValue);
        var on = form.day("on").knowing(today());
        on.setValue(today());
        var reason = form.text("reason");
        reason.setRequiredIndicatorVisible(true);
        form.add(saveOrCancel(() -> step(form, to, on, reason)));
        removeAll();
        add(form);
    }

    private void step(FormFields form, ComboBox<SiteStatus> to, DayField on, TextField reason) {
        if (form.attempt(
                () -> desk.sites.changeStatus(new ChangeSiteStatus(
                        now.study(),
                        now.code(),
                        now.version(),
                        Objects.requireNonNullElse(to.getValue(), now.status()),
                        on.day(),
                        reason.getValue())),
                this::takeTheirs)) saved();
    }

    /** A step is one choice: whoever comes second sees where the site stands now and chooses again. */
    private void takeTheirs() {
        Notices.refused(getTranslation("shared.staleEdit"));
        now = desk.sites.site(now.study(), now.code());
        showList();
    }

    private Div saveOrCancel(Runnable save) {
        var first = new Button(getTranslation("site.save"), click -> save.run());
        first.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(first, new Button(getTranslation("shared.cancel"), click -> showList()));
        actions.addClassName("actions");
        return actions;
    }
}
