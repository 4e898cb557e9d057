package papilio.desk.enrollment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
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
        add(cutoff(cutoff, today), site(sites));
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

    private Select<SiteRow> site(List<SiteRow> sites) {
        var choice = new Select<SiteRow>();
        choice.setLabel(getTranslation("enrollment.site"));
        choice.setItems(sites);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("enrollment.allSites"));
        choice.setItemLabelGenerator(
                one -> one == null ? getTranslation("enrollment.allSites") : one.code() + " " + one.name(getLocale()));
        sites.stream()
                .filter(one -> one.code().equals(place.site()))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> place.with(place.filter()
                        .at(choice.getOptionalValue().map(SiteRow::code).orElse(null)))
                .go(Map.of()));
        return choice;
    }
}
