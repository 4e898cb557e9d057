package papilio.desk.safety.tables;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import papilio.shared.ui.DayField;
import papilio.shared.ui.PrintButton;
import papilio.site.SiteRow;

/** Until which day, which sites, from which grade and of which relation; each choice goes into the address. */
final class TablesFilters extends Div {
    private final transient TablesPlace place;

    TablesFilters(TablesPlace place, List<SiteRow> sites, LocalDate today) {
        this.place = place;
        addClassNames("toolbar", "tables-filters");
        add(cutoff(today));
        if (sites.size() > 1) add(sites(sites));
        add(grade(), relation());
        if (place.isNarrowed()) add(reset());
        var space = new Span();
        space.addClassName("spacer");
        add(space, new PrintButton());
    }

    private DayField cutoff(LocalDate today) {
        var field = new DayField(getTranslation("safety.tables.cutoff")).knowing(today);
        field.setMax(today);
        var now = place.cutoff();
        field.setValue(now == null ? today : now);
        field.addValueChangeListener(change -> {
            var day = field.day();
            if (field.isInvalid() || day != null && day.isAfter(today)) return;
            go(place.cutOff(today.equals(day) ? null : day));
        });
        return field;
    }

    private MultiSelectComboBox<SiteRow> sites(List<SiteRow> sites) {
        var field = new MultiSelectComboBox<SiteRow>(getTranslation("safety.filter.site"));
        field.setPlaceholder(getTranslation("safety.filter.all"));
        field.setItems(sites);
        field.setItemLabelGenerator(site -> site.code() + " " + site.name(getLocale()));
        field.setClearButtonVisible(true);
        field.select(sites.stream()
                .filter(site -> place.sites().contains(site.code()))
                .toList());
        field.addValueChangeListener(change -> chosen(field));
        field.getElement().addPropertyChangeListener("opened", change -> chosen(field));
        return field;
    }

    /** Several are ticked in one go: the page waits until the list is closed. */
    private void chosen(MultiSelectComboBox<SiteRow> field) {
        if (field.isOpened()) return;
        go(place.only(field.getValue().stream().map(SiteRow::code).toList()));
    }

    private Select<Integer> grade() {
        var field = choice("safety.tables.gradeFrom", "safety.filter.all", List.of(1, 2, 3, 4, 5), this::gradeWords);
        if (place.gradeFrom() != null) field.setValue(place.gradeFrom());
        field.addValueChangeListener(
                change -> go(place.from(field.getOptionalValue().orElse(null))));
        return field;
    }

    private String gradeWords(int grade) {
        return grade == 5
                ? getTranslation("safety.grade.5")
                : getTranslation("safety.tables.orHigher", getTranslation("safety.grade." + grade));
    }

    private Select<Boolean> relation() {
        var field = choice(
                "safety.tables.relation",
                "safety.filter.all",
                List.of(true, false),
                related -> getTranslation(related ? "safety.tables.relation.yes" : "safety.tables.relation.no"));
        if (place.related() != null) field.setValue(place.related());
        field.addValueChangeListener(
                change -> go(place.related(field.getOptionalValue().orElse(null))));
        return field;
    }

    private <T> Select<T> choice(
            String label, String all, List<T> items, java.util.function.Function<T, String> words) {
        var field = new Select<T>();
        field.setLabel(getTranslation(label));
        field.setItems(items);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation(all));
        field.setItemLabelGenerator(item -> item == null ? getTranslation(all) : words.apply(item));
        return field;
    }

    private Anchor reset() {
        var reset = new Anchor(place.reset().door(), getTranslation("safety.tables.reset"));
        reset.addClassName("filters-reset");
        return reset;
    }

    private void go(TablesPlace wanted) {
        if (!wanted.equals(place)) wanted.go(Map.of());
    }
}
