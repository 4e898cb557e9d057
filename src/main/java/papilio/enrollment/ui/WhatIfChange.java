package papilio.enrollment.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;
import papilio.shared.ui.DayField;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Formats;

/** One change of a what-if: which site, and what is to become of it. */
abstract sealed class WhatIfChange extends FormFields permits WhatIfOpening, WhatIfPause, WhatIfPace {
    /** Stands for a site that does not exist yet. */
    static final String ONE_MORE = "+";

    private final Runnable changed;

    /** Collects what the changes add to a scenario. */
    record Changes(
            List<papilio.enrollment.forecast.Scenario.Opening> openings,
            List<papilio.enrollment.forecast.Scenario.Pause> pauses,
            List<papilio.enrollment.forecast.Scenario.Pace> paces) {}

    WhatIfChange(Runnable changed) {
        super("enrollment.whatIf.field.");
        this.changed = changed;
        addClassName("what-if-change");
    }

    /** Puts this change to the others, as far as it is entered. */
    abstract void addTo(Changes changes);

    abstract void focus();

    Select<String> site(List<String> codes, Function<String, String> names) {
        var site = put("site", new Select<String>());
        site.setLabel(label("site"));
        site.setItems(codes);
        site.setItemLabelGenerator(names::apply);
        if (!codes.isEmpty()) site.setValue(codes.getFirst());
        return watched(site);
    }

    DayField dayOf(String name) {
        return watched(day(name));
    }

    NumberField perMonth(@Nullable Double likely) {
        var field = put("perMonth", new NumberField(label("perMonth")));
        field.setMin(0);
        if (likely != null) field.setValue(Math.round(likely * 10) / 10.0);
        return watched(field);
    }

    void removable(Runnable remove) {
        var button = new Button("×", click -> remove.run());
        button.setAriaLabel(getTranslation("enrollment.whatIf.remove"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        add(button);
    }

    static <T> T needed(@Nullable T value, String field) {
        if (value == null) throw new FieldRefusal(field, "enrollment.whatIf.missing");
        return value;
    }

    private <F extends HasValue<?, ?>> F watched(F field) {
        field.addValueChangeListener(change -> changed.run());
        return field;
    }

    static String unknown() {
        return Formats.UNKNOWN;
    }
}
