package papilio.enrollment.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import papilio.enrollment.forecast.Scenario;
import papilio.shared.FieldRefusal;
import papilio.shared.ui.DayField;

/** A site begins to enroll. */
final class WhatIfOpening extends WhatIfChange {
    private final Select<String> site;
    private final DayField on;
    private final NumberField perMonth;
    private final LocalDate today;

    /** @param idle the sites of the study that do not enroll now */
    WhatIfOpening(List<String> idle, Function<String, String> names, LocalDate today, Runnable changed) {
        super(changed);
        this.today = today;
        var choices = new ArrayList<>(List.of(ONE_MORE));
        choices.addAll(idle);
        site = site(
                choices,
                code -> code.equals(ONE_MORE) ? getTranslation("enrollment.whatIf.oneMore") : names.apply(code));
        on = dayOf("on");
        on.setValue(today.plusMonths(2).withDayOfMonth(1));
        perMonth = perMonth(null);
        perMonth.setHelperText(getTranslation("enrollment.whatIf.usual"));
    }

    @Override
    void addTo(Changes changes) {
        var day = needed(on.day(), "on");
        if (!day.isAfter(today)) throw new FieldRefusal("on", "enrollment.whatIf.past");
        var code = Objects.equals(site.getValue(), ONE_MORE) ? null : site.getValue();
        changes.openings().add(new Scenario.Opening(code, day, perMonth.isEmpty() ? null : perMonth.getValue()));
    }

    @Override
    void focus() {
        on.focus();
    }
}
