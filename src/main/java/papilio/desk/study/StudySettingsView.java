package papilio.desk.study;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import papilio.audit.AuditLog;
import papilio.audit.ui.HistoryPanel;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.Notices;
import papilio.shared.ui.StaleEditDialog;
import papilio.study.ReviseStudy;
import papilio.study.StudyFacts;
import papilio.study.StudyService;
import papilio.study.product.ProductService;
import papilio.study.ui.StudyFactsForm;
import papilio.study.ui.StudyPage;

/** Titles and data settings of the study; every change with its reason. */
@Route("studies/settings")
@Menu(order = 90, title = "study.settings", icon = "vaadin:cog-o")
@RolesAllowed("STUDY_MANAGER")
public class StudySettingsView extends StudyPage {
    private final transient StudyService studies;
    private final transient ProductService products;
    private final transient AuditLog audit;
    private StudyFactsForm form = new StudyFactsForm();
    private TextField reason = new TextField();
    private long version;

    StudySettingsView(StudyService studies, ProductService products, AuditLog audit) {
        super(studies);
        addClassName("study-form");
        this.studies = studies;
        this.products = products;
        this.audit = audit;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("study.settings");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        if (!studies.isWhole(study().code())) {
            add(new EmptyState(getTranslation("study.settings.partial"), getTranslation("study.settings.partial.why")));
            return;
        }
        form = new StudyFactsForm();
        reason = form.text("reason");
        reason.setRequiredIndicatorVisible(true);
        take(StudyFacts.of(study()), study().version());
        form.add(actions());
        var why = new Paragraph(getTranslation("study.settings.why", study().code()));
        why.addClassName("sub");
        var panel = new Div(form);
        panel.addClassName("panel");
        var history = new Div(
                new H2(getTranslation("study.settings.history")),
                new HistoryPanel(audit, study().code(), "study", study().code()));
        history.addClassName("panel");
        var columns = new Div(panel, history);
        columns.addClassName("columns");
        var head = new Div(
                new Div(new H1(getTranslation("study.settings")), why),
                new Anchor(door("studies/expected", Map.of()), getTranslation("study.expected")));
        head.addClassName("page-head");
        add(head, columns, new ProductPanel(products, audit, study().code()));
    }

    private Div actions() {
        var save = new Button(getTranslation("study.settings.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(save);
        actions.addClassName("actions");
        return actions;
    }

    private void save() {
        if (!form.attempt(this::revise, this::showBothVersions)) return;
        Notices.done(getTranslation("study.settings.saved"));
        reason.clear();
    }

    private void revise() {
        var code = study().code();
        studies.revise(new ReviseStudy(code, version, form.facts(), reason.getValue()));
        var now = studies.settings(code);
        take(StudyFacts.of(now), now.version());
    }

    private void take(StudyFacts facts, long at) {
        form.read(facts);
        form.asRead();
        version = at;
    }

    private void showBothVersions() {
        var now = studies.settings(study().code());
        var theirs = StudyFacts.of(now);
        new StaleEditDialog(
                        StaleEditDialog.between(form.facts(), theirs, form), () -> take(theirs, now.version()), () -> {
                            version = now.version();
                            form.standOn(() -> form.read(theirs));
                            save();
                        })
                .open();
    }
}
