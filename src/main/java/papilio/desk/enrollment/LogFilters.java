package papilio.desk.enrollment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientFilter;
import papilio.patient.PatientGroup;
import papilio.patient.PatientHead;
import papilio.patient.PatientService;
import papilio.shared.ui.CsvDownload;
import papilio.shared.ui.Formats;
import papilio.site.SiteRow;

/** What the log shows, kept in the address, and the same as a file. */
final class LogFilters extends Div {
    private static final List<PatientGroup> GROUPS = List.of(
            PatientGroup.SCREENED,
            PatientGroup.IN_SCREENING,
            PatientGroup.SCREEN_FAILURE,
            PatientGroup.DECLINED,
            PatientGroup.ENROLLED);
    private static final int PAGE = 500;

    private final String study;
    private final transient Place place;
    private final transient PatientFilter filter;

    LogFilters(Place place, List<SiteRow> sites, PatientService patients) {
        this.place = place;
        this.study = place.code();
        this.filter = place.filter();
        addClassName("toolbar");
        var space = new Span();
        space.addClassName("spacer");
        add(search(), site(sites), group(), space, download(patients));
    }

    private TextField search() {
        var search = new TextField(getTranslation("enrollment.search"));
        search.setValue(filter.text());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> go(filter.search(change.getValue())));
        return search;
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
                .filter(one -> one.code().equals(filter.site()))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(change ->
                go(filter.at(choice.getOptionalValue().map(SiteRow::code).orElse(null))));
        return choice;
    }

    private Select<PatientGroup> group() {
        var choice = new Select<PatientGroup>();
        choice.setLabel(getTranslation("enrollment.status"));
        choice.setItems(GROUPS);
        choice.setItemLabelGenerator(one -> getTranslation("enrollment.group." + one.name()));
        var group = filter.group();
        choice.setValue(group == null || !GROUPS.contains(group) ? PatientGroup.SCREENED : group);
        choice.addValueChangeListener(change ->
                go(new PatientFilter(filter.site(), change.getValue(), null, null, filter.cutoff(), filter.text())));
        return choice;
    }

    private void go(PatientFilter wanted) {
        if (wanted.equals(filter)) return;
        place.with(wanted).go(Map.of());
    }

    private CsvDownload download(PatientService patients) {
        var headers = List.of(
                getTranslation("enrollment.screeningNo"),
                getTranslation("enrollment.patient"),
                getTranslation("enrollment.site"),
                getTranslation("enrollment.status"),
                getTranslation("enrollment.consentOn"),
                getTranslation("enrollment.screenedOn"),
                getTranslation("enrollment.decidedOn"),
                getTranslation("enrollment.age"),
                getTranslation("enrollment.sex"),
                getTranslation("enrollment.reason"));
        var locale = getLocale();
        return new CsvDownload(
                getTranslation("enrollment.csv"),
                "screening-log-" + study + ".csv",
                headers,
                line -> write(patients, line, locale));
    }

    private void write(PatientService patients, Consumer<List<? extends @Nullable Object>> line, Locale locale) {
        String after = null;
        List<PatientHead> page;
        do {
            page = patients.page(study, filter, after, PAGE);
            page.forEach(head -> line.accept(cells(head, locale)));
            if (!page.isEmpty()) after = page.getLast().patientNo();
        } while (page.size() == PAGE);
    }

    private List<@Nullable Object> cells(PatientHead head, Locale locale) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(head.screeningNo());
        cells.add(head.patientNo());
        cells.add(head.site());
        cells.add(getTranslation(locale, "enrollment.status." + head.status().name()));
        cells.add(head.consentOn());
        cells.add(head.screenedOn());
        cells.add(ScreeningLog.decidedOn(head));
        cells.add(head.ageAtConsent());
        cells.add(
                head.sex() == null
                        ? Formats.UNKNOWN
                        : getTranslation(locale, "enrollment.sex." + head.sex().name()));
        cells.add(ScreeningLog.why(head, code -> getTranslation(locale, "patient.declineReason." + code)));
        return cells;
    }
}
