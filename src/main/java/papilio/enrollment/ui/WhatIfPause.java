package papilio.enrollment.ui;

import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import papilio.enrollment.forecast.Scenario;
import papilio.shared.ui.DayField;

/** A site stops enrolling for a while. */
final class WhatIfPause extends WhatIfChange {
    private final Select<String> site;
    private final DayField from;
    private final DayField to;

    WhatIfPause(List<String> enrolling, Function<String, String> names, LocalDate today, Runnable changed) {
        super(changed);
        site = site(enrolling, names);
        from = dayOf("from");
        from.setValue(today.plusMonths(1).withDayOfMonth(1));
        to = dayOf("to");
        to.setValue(today.plusMonths(4).withDayOfMonth(1));
        to.setHelperText(getTranslation("enrollment.whatIf.noEnd"));
    }

    @Override
    void addTo(Changes changes) {
        changes.pauses().add(new Scenario.Pause(needed(site.getValue(), "site"), needed(from.day(), "from"), to.day()));
    }

    @Override
    void focus() {
        site.focus();
    }
}
