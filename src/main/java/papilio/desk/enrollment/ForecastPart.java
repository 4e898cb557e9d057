package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.ui.BackTestTable;
import papilio.enrollment.ui.ForecastPanel;
import papilio.enrollment.ui.WhatIfPanel;
import papilio.shared.ui.DayField;

/** What is to be expected at the cut-off of the address, how good such forecasts were, and what a change would do. */
final class ForecastPart extends Div {
    private final transient EnrollmentDesk desk;
    private final transient Place place;

    ForecastPart(EnrollmentDesk desk, Place place) {
        this.desk = desk;
        this.place = place;
        add(forecast());
        if (cutoff() == null) add(whatIf());
        add(new Panel("enrollment.backTest.title", new BackTestTable(desk.forecasts.backTest(place.code()))));
    }

    private Component forecast() {
        var forecast = desk.forecasts.at(place.code(), cutoff(), null);
        var history = desk.forecasts.history(place.code(), cutoff());
        var sites = desk.sites.sites(place.code());
        var panel = new Panel(
                "enrollment.forecast.title",
                cutoffField(),
                new ForecastPanel(forecast, history, sites, place.study().zone()));
        panel.addClassName("forecast-panel");
        return panel;
    }

    private Component whatIf() {
        return new Panel(
                "enrollment.whatIf.title",
                new WhatIfPanel(
                        place.code(),
                        desk.forecasts,
                        desk.plans,
                        desk.sites.sites(place.code()),
                        desk.plans(place.code()),
                        () -> place.go(Map.of())));
    }

    private DayField cutoffField() {
        var today = desk.today(place.study());
        var field = new DayField(getTranslation("enrollment.forecast.at")).knowing(today);
        var now = cutoff();
        field.setValue(now == null ? today : now);
        field.setMax(today);
        field.addValueChangeListener(change -> {
            var day = field.day();
            if (day != null && !day.isAfter(today))
                place.with(place.filter().cutOff(day.equals(today) ? null : day))
                        .go(Map.of());
        });
        return field;
    }

    /** Null: today; a day to come is none on which anything is known. */
    private @Nullable LocalDate cutoff() {
        var day = place.filter().cutoff();
        return day == null || !day.isBefore(desk.today(place.study())) ? null : day;
    }
}
