package papilio.enrollment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.forecast.Forecast;
import papilio.enrollment.forecast.Scenario;
import papilio.enrollment.forecast.SiteForecast;
import papilio.shared.ui.FormFields;

/** What might be changed; says at once what it comes to. */
final class WhatIfForm extends Div {
    private static final double DAYS_A_MONTH = 30.4375;

    private final transient Forecast today;
    private final transient Function<String, String> names;
    private final transient Consumer<Scenario> ask;
    private final List<WhatIfChange> changes = new ArrayList<>();
    private final Div rows = new Div();
    private final FormFields common = new FormFields("enrollment.whatIf.field.");
    private final NumberField failures;
    private final IntegerField target;

    /** @param names of sites by their codes */
    WhatIfForm(Forecast today, Function<String, String> names, Consumer<Scenario> ask) {
        this.today = today;
        this.names = names;
        this.ask = ask;
        failures = common.put("failureShare", new NumberField(common.label("failureShare")));
        failures.setHelperText(getTranslation("enrollment.whatIf.seenShare", seenShare()));
        failures.addValueChangeListener(change -> changed());
        target = common.number("target");
        target.setHelperText(getTranslation("enrollment.whatIf.presentTarget", String.valueOf(today.target())));
        target.addValueChangeListener(change -> changed());
        add(buttons(), rows, common);
    }

    /** What is entered; empty where something cannot be, which its field says. */
    Optional<Scenario> scenario() {
        var all = new WhatIfChange.Changes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var fit = true;
        for (var change : changes) fit &= change.attempt(() -> change.addTo(all), () -> {});
        var made = new Scenario[1];
        fit &= common.attempt(
                () -> made[0] = new Scenario(
                        all.openings(),
                        all.pauses(),
                        all.paces(),
                        failures.isEmpty() ? null : (Double) (failures.getValue() / 100),
                        target.isEmpty() ? null : target.getValue()),
                () -> {});
        return fit ? Optional.of(made[0]) : Optional.empty();
    }

    private Div buttons() {
        var open = new Button(getTranslation("enrollment.whatIf.open"), click -> add(opening()));
        var pause = new Button(getTranslation("enrollment.whatIf.pause"), click -> add(pause()));
        var pace = new Button(getTranslation("enrollment.whatIf.pace"), click -> add(pace()));
        pause.setEnabled(!codes(true).isEmpty());
        pace.setEnabled(!codes(true).isEmpty());
        var buttons = new Div(open, pause, pace);
        buttons.addClassName("actions");
        return buttons;
    }

    private void add(WhatIfChange change) {
        changes.add(change);
        change.removable(() -> {
            changes.remove(change);
            rows.remove(change);
            changed();
        });
        rows.add(change);
        change.focus();
        changed();
    }

    private WhatIfChange opening() {
        return new WhatIfOpening(codes(false), names, day(), this::changed);
    }

    private WhatIfChange pause() {
        return new WhatIfPause(codes(true), names, day(), this::changed);
    }

    private WhatIfChange pace() {
        return new WhatIfPace(codes(true), names, this::perMonth, this::changed);
    }

    private void changed() {
        scenario().ifPresent(ask);
    }

    private LocalDate day() {
        return today.cutoff();
    }

    private List<String> codes(boolean enrolling) {
        return today.sites().stream()
                .filter(site -> site.enrolls() == enrolling)
                .map(SiteForecast::code)
                .toList();
    }

    private @Nullable Double perMonth(String code) {
        return today.sites().stream()
                .filter(site -> site.code().equals(code))
                .findFirst()
                .map(site -> site.ratePerDay() * DAYS_A_MONTH)
                .orElse(null);
    }

    private String seenShare() {
        var needed = today.screenings();
        return needed == null
                ? WhatIfChange.unknown()
                : papilio.shared.ui.Formats.percent(needed.failureShare() * 100, getLocale());
    }
}
