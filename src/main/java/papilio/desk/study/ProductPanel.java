package papilio.desk.study;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import papilio.audit.AuditLog;
import papilio.audit.ui.HistoryPanel;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Notices;
import papilio.shared.ui.StaleEditDialog;
import papilio.study.product.ProductFacts;
import papilio.study.product.ProductRow;
import papilio.study.product.ProductService;
import papilio.study.product.ReviseProduct;

/** What case forms say about the drug: typed here in both languages, printed on the forms made from then on. */
class ProductPanel extends Div {
    private final transient ProductService products;
    private final transient AuditLog audit;
    private final String study;
    private final FormFields fields = new FormFields("study.product.field.");
    private final TextField route = fields.text("route");
    private final TextField routeZh = fields.text("routeZh");
    private final TextField indication = fields.text("indication");
    private final TextField indicationZh = fields.text("indicationZh");
    private final TextField manufacturer = fields.text("manufacturer");
    private final TextField manufacturerZh = fields.text("manufacturerZh");
    private final TextField country = fields.text("country");
    private final TextField reason = fields.text("reason");
    private final Div history = new Div();
    private @Nullable Long version;

    ProductPanel(ProductService products, AuditLog audit, String study) {
        this.products = products;
        this.audit = audit;
        this.study = study;
        addClassName("columns");
        country.setMaxLength(2);
        country.setHelperText(getTranslation("study.product.country"));
        reason.setRequiredIndicatorVisible(true);
        var save = new Button(getTranslation("study.product.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(save);
        actions.addClassName("actions");
        fields.add(actions);
        var what = new Paragraph(getTranslation("study.product.what"));
        what.addClassName("muted");
        var panel = new Div(new H2(getTranslation("study.product")), what, fields);
        panel.addClassName("panel");
        history.addClassName("panel");
        add(panel, history);
        take(products.product(study));
    }

    private void save() {
        if (!fields.attempt(this::revise, this::showBothVersions)) return;
        Notices.done(getTranslation("study.settings.saved"));
        reason.clear();
        take(products.product(study));
    }

    private void revise() {
        products.revise(new ReviseProduct(study, version, typed(), reason.getValue()));
    }

    private ProductFacts typed() {
        return new ProductFacts(
                route.getValue(),
                routeZh.getValue(),
                indication.getValue(),
                indicationZh.getValue(),
                manufacturer.getValue(),
                manufacturerZh.getValue(),
                country.getValue());
    }

    private void take(ProductRow row) {
        var facts = row.facts();
        version = row.version();
        FormFields.set(route, facts.route());
        FormFields.set(routeZh, facts.routeZh());
        FormFields.set(indication, facts.indication());
        FormFields.set(indicationZh, facts.indicationZh());
        FormFields.set(manufacturer, facts.manufacturer());
        FormFields.set(manufacturerZh, facts.manufacturerZh());
        FormFields.set(country, facts.country());
        fields.asRead();
        history.removeAll();
        history.add(
                new H2(getTranslation("study.settings.history")),
                new HistoryPanel(audit, study, "study_product", study));
    }

    private void showBothVersions() {
        var now = products.product(study);
        new StaleEditDialog(StaleEditDialog.between(typed(), now.facts(), fields), () -> take(now), () -> {
                    fields.standOn(() -> take(now));
                    save();
                })
                .open();
    }
}
