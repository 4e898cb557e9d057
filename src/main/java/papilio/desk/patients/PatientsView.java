package papilio.desk.patients;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientFilter;
import papilio.patient.PatientGroup;
import papilio.patient.ui.PatientWords;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.Formats;
import papilio.study.ui.StudyPage;

/** The patients of the study that a filter lets through; the filter stands in the address. */
@Route("patients")
@Menu(order = 40, title = "patient.menu")
@RolesAllowed({"STUDY_MANAGER", "MONITOR", "INVESTIGATOR", "COORDINATOR"})
public class PatientsView extends StudyPage {
    private final transient PatientDesk desk;
    private final Div answer = new Div();
    private final Div body = new Div();
    private PatientFilter filter = PatientFilter.EVERYBODY;

    PatientsView(PatientDesk desk) {
        super(desk.studies);
        this.desk = desk;
        answer.addClassName("page-head");
        body.addClassName("patients-body");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("patient.menu");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        filter = PatientFilter.from(filters());
        addClassName("fills");
        add(answer, toolbar(), body);
        refresh();
    }

    private void refresh() {
        var count = desk.patients.count(study().code(), filter);
        answer.removeAll();
        answer.add(answer(count), actions());
        body.removeAll();
        body.add(count > 0 ? new PatientsGrid(desk, study().code(), filter) : nobody());
    }

    private Component answer(long count) {
        var number = new Span(Formats.whole(count, getLocale()));
        number.addClassName("number");
        var group = filter.group();
        var words = new Span(
                group == null
                        ? getTranslation(count == 1 ? "patient.answer.one" : "patient.answer.many")
                        : PatientWords.group(this, group));
        var line = new H1(number, words);
        line.addClassName("answer");
        var block = new Div(line);
        if (narrowed()) block.add(chips());
        return block;
    }

    /** What else narrows the list, each taken away by a click. */
    private Component chips() {
        var chips = new Div();
        chips.addClassNames("chips", "sub");
        chip(chips, reason(), filter.because(null));
        chip(chips, filter.month() == null ? null : filter.month().toString(), filter.in(null));
        chip(
                chips,
                filter.cutoff() == null
                        ? null
                        : getTranslation("patient.chip.cutoff", filter.cutoff().toString()),
                filter.cutOff(null));
        return chips;
    }

    /** A coded reason in words; the code of a criterion stays as it is. */
    private @Nullable String reason() {
        var reason = filter.reason();
        if (reason == null) return null;
        return filter.group() == PatientGroup.DISCONTINUED_TREATMENT
                ? PatientWords.stopReason(this, reason)
                : PatientWords.endReason(this, reason);
    }

    private void chip(Div chips, @Nullable String words, PatientFilter without) {
        if (words == null) return;
        var chip = new Anchor(door("patients", without.toQuery()), words + " ✕");
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-label", getTranslation("patient.chip.remove", words));
        chips.add(chip);
    }

    private boolean narrowed() {
        return filter.reason() != null || filter.month() != null || filter.cutoff() != null;
    }

    private Component actions() {
        var actions = new Div(PatientsCsv.download(this, desk, study().code(), filter));
        actions.addClassName("chips");
        return actions;
    }

    private Component toolbar() {
        var toolbar = new Div(search(), site(), group());
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private Component search() {
        var search = new TextField(getTranslation("patient.search"));
        search.setPlaceholder(getTranslation("patient.search.hint"));
        search.setClearButtonVisible(true);
        search.addClassName("find");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValue(filter.text());
        search.addValueChangeListener(typed -> narrow(filter.search(typed.getValue())));
        search.addKeyPressListener(Key.ENTER, enter -> openTheOnlyOne());
        return search;
    }

    private Component site() {
        var names = desk.siteNames(study().code(), getLocale());
        var site = new ComboBox<String>(getTranslation("patient.column.site"), names.keySet());
        site.setItemLabelGenerator(code -> code + " " + names.getOrDefault(code, ""));
        site.setPlaceholder(getTranslation("patient.filter.all"));
        site.setClearButtonVisible(true);
        if (filter.site() != null && names.containsKey(filter.site())) site.setValue(filter.site());
        site.addValueChangeListener(chosen -> narrow(filter.at(chosen.getValue())));
        return site;
    }

    private Component group() {
        var group = new ComboBox<PatientGroup>(
                getTranslation("patient.column.status"), Arrays.asList(PatientGroup.values()));
        group.setItemLabelGenerator(one -> PatientWords.group(this, one));
        group.setPlaceholder(getTranslation("patient.filter.all"));
        group.setClearButtonVisible(true);
        group.setValue(filter.group());
        group.addValueChangeListener(chosen -> narrow(
                new PatientFilter(filter.site(), chosen.getValue(), null, null, filter.cutoff(), filter.text())));
        return group;
    }

    private void narrow(PatientFilter wanted) {
        if (wanted.equals(filter)) return;
        filter = wanted;
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(door("patients", filter.toQuery())));
        refresh();
    }

    private void openTheOnlyOne() {
        var found = desk.patients.page(study().code(), filter, null, 2);
        if (found.size() == 1)
            UI.getCurrent().navigate(door("patients/" + found.getFirst().patientNo(), Map.of()));
    }

    private Component nobody() {
        if (filter.equals(PatientFilter.EVERYBODY))
            return new EmptyState(
                    getTranslation("patient.none"),
                    getTranslation("patient.none.why"),
                    new Anchor(door("enrollment", Map.of()), getTranslation("patient.none.begin")));
        return new EmptyState(
                getTranslation("patient.noMatch"),
                getTranslation("patient.noMatch.why"),
                new Anchor(door("patients", Map.of()), getTranslation("patient.noMatch.all")));
    }
}
