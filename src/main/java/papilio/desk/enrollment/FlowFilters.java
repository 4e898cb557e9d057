package papilio.desk.enrollment;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import papilio.shared.ui.DayField;
import papilio.site.SiteRow;

/** Until which day, and which site, the flow counts; both stand in the address. */
final class FlowFilters extends Div {
    private final transient Place place;

    FlowFilters(Place place, LocalDate cutoff, LocalDate today, List<SiteRow> sites) {
        this.place = place;
        addClassName("toolbar");
        add(
                cutoff(cutoff, today),
                new SiteChoice(
                        sites,
                        place.site(),
                        code -> place.with(place.filter().at(code)).go(Map.of())));
    }

    private DayField cutoff(LocalDate shown, LocalDate today) {
        var day = new DayField(getTranslation("enrollment.flow.cutoff")).knowing(today);
        day.setValue(shown);
        day.setMax(today);
        day.addValueChangeListener(change -> {
            var wanted = day.day();
            if (!day.isInvalid() && (wanted == null || !wanted.isAfter(today)))
                place.with(place.filter().cutOff(today.equals(wanted) ? null : wanted))
                        .go(Map.of());
        });
        return day;
    }
}
