package papilio.desk.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import papilio.audit.ui.HistoryPanel;
import papilio.safety.signal.LimitsRow;
import papilio.safety.signal.ReviseLimits;
import papilio.safety.signal.SignalLimits;
import papilio.shared.FieldRefusal;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Formats;
import papilio.shared.ui.Notices;
import papilio.shared.ui.StaleEditDialog;

/** From where on a laboratory value is proposed as a special interest; no value is shown here. */
class LimitsPanel extends Div {
    private final transient RulesDesk desk;
    private final String study;
    private final FormFields fields = new FormFields("admin.rules.limit.");
    private final BigDecimalField iggAlert = limit("iggAlert", SignalLimits.DELIVERED.iggAlert());
    private final BigDecimalField igmAlert = limit("igmAlert", SignalLimits.DELIVERED.igmAlert());
    private final BigDecimalField neutrophils = limit("neutrophils", SignalLimits.DELIVERED.neutrophils());
    private final BigDecimalField lymphocytes = limit("lymphocytes", SignalLimits.DELIVERED.lymphocytes());
    private final BigDecimalField platelets = limit("platelets", SignalLimits.DELIVERED.platelets());
    private final BigDecimalField transaminase = limit("transaminase", SignalLimits.DELIVERED.transaminase());
    private final BigDecimalField hyTransaminase = limit("hyTransaminase", SignalLimits.DELIVERED.hyTransaminase());
    private final BigDecimalField hyBilirubin = limit("hyBilirubin", SignalLimits.DELIVERED.hyBilirubin());
    private final IntegerField hyDays = fields.number("hyDays");
    private final BigDecimalField hbvLogRise = limit("hbvLogRise", SignalLimits.DELIVERED.hbvLogRise());
    private final TextField reason = fields.text("reason");
    private final Div history = new Div();
    private int number;

    LimitsPanel(RulesDesk desk, String study) {
        this.desk = desk;
        this.study = study;
        addClassName("columns");
        fields.addClassName("narrow-form");
        hyDays.setHelperText(getTranslation("admin.rules.limit.delivered", SignalLimits.DELIVERED.hyDays()));
        hbvLogRise.setHelperText(getTranslation("admin.rules.limit.hbv"));
        reason.setRequiredIndicatorVisible(true);
        var save = new Button(getTranslation("admin.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        fields.add(save);
        var what = new Paragraph(getTranslation("admin.rules.limit.what"));
        what.addClassName("muted");
        var panel = new Div(new H2(getTranslation("admin.rules.tab.LIMITS")), what, fields);
        panel.addClassName("panel");
        history.addClassName("panel");
        add(panel, history);
        take(desk.limits.limits(study));
    }

    private void save() {
        if (!fields.attempt(this::revise, this::compare)) return;
        reason.clear();
        take(desk.limits.limits(study));
    }

    private void revise() {
        var changed = desk.limits.revise(new ReviseLimits(study, number, typed(), reason.getValue()));
        Notices.done(getTranslation("admin.rules.limit.saved", Formats.whole(changed, getLocale())));
    }

    /** Somebody else revised them meanwhile: both are shown, and nothing typed is lost. */
    private void compare() {
        var saved = desk.limits.limits(study);
        new StaleEditDialog(StaleEditDialog.between(typed(), saved.limits(), fields), () -> take(saved), () -> {
                    fields.standOn(() -> take(saved));
                    save();
                })
                .open();
    }

    private void take(LimitsRow row) {
        var limits = row.limits();
        number = row.number();
        iggAlert.setValue(limits.iggAlert());
        igmAlert.setValue(limits.igmAlert());
        neutrophils.setValue(limits.neutrophils());
        lymphocytes.setValue(limits.lymphocytes());
        platelets.setValue(limits.platelets());
        transaminase.setValue(limits.transaminase());
        hyTransaminase.setValue(limits.hyTransaminase());
        hyBilirubin.setValue(limits.hyBilirubin());
        hyDays.setValue(limits.hyDays());
        hbvLogRise.setValue(limits.hbvLogRise());
        fields.asRead();
        history.removeAll();
        history.add(
                new H2(getTranslation("admin.rules.limit.history")),
                new HistoryPanel(desk.audit, study, "signal_limit", study));
    }

    private SignalLimits typed() {
        if (hyDays.isEmpty()) throw new FieldRefusal("hyDays", "safety.rules.refused.missing");
        return new SignalLimits(
                given("iggAlert", iggAlert),
                given("igmAlert", igmAlert),
                given("neutrophils", neutrophils),
                given("lymphocytes", lymphocytes),
                given("platelets", platelets),
                given("transaminase", transaminase),
                given("hyTransaminase", hyTransaminase),
                given("hyBilirubin", hyBilirubin),
                hyDays.getValue(),
                given("hbvLogRise", hbvLogRise));
    }

    private static BigDecimal given(String name, BigDecimalField field) {
        var typed = typed(field);
        if (typed == null) throw new FieldRefusal(name, "safety.rules.refused.missing");
        return typed;
    }

    @SuppressWarnings("NullAway") // the library's value is null when the field is empty
    private static @Nullable BigDecimal typed(BigDecimalField field) {
        return field.getValue();
    }

    private BigDecimalField limit(String name, BigDecimal delivered) {
        var field = fields.put(name, new BigDecimalField(fields.label(name)));
        field.setLocale(Locale.ENGLISH);
        field.setHelperText(getTranslation("admin.rules.limit.delivered", delivered.toPlainString()));
        return field;
    }
}
