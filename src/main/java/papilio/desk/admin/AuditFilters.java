package papilio.desk.admin;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import papilio.audit.Action;
import papilio.audit.AuditFilter;
import papilio.audit.ui.AuditWords;
import papilio.shared.ui.DayField;

/** What to look for in the trail; it stands in the address, so a link shows the same entries. */
class AuditFilters extends Div {
    private final DayField from = new DayField(getTranslation("admin.audit.from"));
    private final DayField to = new DayField(getTranslation("admin.audit.to"));
    private final TextField who = text("admin.audit.who");
    private final Select<String> type = new Select<>();
    private final Select<Action> action = new Select<>();
    private final TextField patient = text("admin.audit.patient");
    private final TextField site = text("admin.audit.site");
    private final transient Runnable changed;

    AuditFilters(Runnable changed) {
        this.changed = changed;
        addClassNames("toolbar", "filters");
        choice(type, "admin.audit.type");
        choice(action, "admin.audit.action");
        action.setItems(Action.values());
        action.setItemLabelGenerator(one -> one == null ? getTranslation("admin.any") : AuditWords.action(this, one));
        type.setItemLabelGenerator(one -> one == null ? getTranslation("admin.any") : AuditWords.type(this, one));
        add(from, to, who, type, action, patient, site);
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(from, to, who, type, action, patient, site)) listen(field);
    }

    void read(QueryParameters query, List<String> recordTypes) {
        type.setItems(recordTypes);
        from.setValue(
                query.getSingleParameter("from").flatMap(AuditFilters::date).orElse(null));
        to.setValue(query.getSingleParameter("to").flatMap(AuditFilters::date).orElse(null));
        who.setValue(query.getSingleParameter("who").orElse(""));
        type.setValue(
                query.getSingleParameter("type").filter(recordTypes::contains).orElse(null));
        action.setValue(query.getSingleParameter("action")
                .flatMap(name -> Arrays.stream(Action.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElse(null));
        patient.setValue(query.getSingleParameter("patient").orElse(""));
        site.setValue(query.getSingleParameter("site").orElse(""));
    }

    AuditFilter filter(@Nullable String study) {
        return new AuditFilter(
                study,
                from.day(),
                to.day(),
                given(who),
                type.getValue(),
                given(patient),
                given(site),
                action.getValue());
    }

    Map<String, String> inAddress() {
        var all = new LinkedHashMap<String, String>();
        all.put("from", from.getValue() == null ? "" : from.getValue().toString());
        all.put("to", to.getValue() == null ? "" : to.getValue().toString());
        all.put("who", who.getValue().strip());
        all.put("type", type.getValue() == null ? "" : type.getValue());
        all.put("action", action.getValue() == null ? "" : action.getValue().name());
        all.put("patient", patient.getValue().strip());
        all.put("site", site.getValue().strip());
        return all;
    }

    private void listen(HasValue<?, ?> field) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) changed.run();
        });
    }

    private TextField text(String label) {
        var field = new TextField(getTranslation(label));
        field.setClearButtonVisible(true);
        return field;
    }

    private void choice(Select<?> select, String label) {
        select.setLabel(getTranslation(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("admin.any"));
    }

    private static @Nullable String given(TextField field) {
        var text = field.getValue().strip();
        return text.isEmpty() ? null : text;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
