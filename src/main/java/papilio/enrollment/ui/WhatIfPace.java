package papilio.enrollment.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.forecast.Scenario;

/** A site enrolls faster or slower. */
final class WhatIfPace extends WhatIfChange {
    private final Select<String> site;
    private final NumberField perMonth;

    /** @param paces what is known now, by site */
    WhatIfPace(
            List<String> enrolling,
            Function<String, String> names,
            Function<String, @Nullable Double> paces,
            Runnable changed) {
        super(changed);
        site = site(enrolling, names);
        perMonth = perMonth(enrolling.isEmpty() ? null : paces.apply(enrolling.getFirst()));
        site.addValueChangeListener(change -> {
            var pace = paces.apply(change.getValue());
            if (pace != null) perMonth.setValue(Math.round(pace * 10) / 10.0);
        });
    }

    @Override
    void addTo(Changes changes) {
        changes.paces()
                .add(new Scenario.Pace(
                        needed(site.getValue(), "site"),
                        needed(perMonth.getOptionalValue().orElse(null), "perMonth")));
    }

    @Override
    void focus() {
        perMonth.focus();
    }
}
