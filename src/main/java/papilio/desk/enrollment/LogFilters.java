package papilio.desk.enrollment;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientFilter;
import papilio.patient.PatientGroup;
import papilio.shared.ui.CsvDownload;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;

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

    LogFilters(EnrollmentDesk desk, Place place) {
        this.place = place;
        this.study = place.code();
        this.filter = place.filter();
        addClassName("toolbar");
        var space = new Span();
        space.addClassName("spacer");
        add(
                search(),
                new SiteChoice(desk.sites.sites(study), filter.site(), code -> go(filter.at(code))),
                group(),
                space,
                print(LogPrintView.LOG, "enrollment.print.log"),
                print(LogPrintView.LIST, "enrollment.print.list"),
                download(desk));
    }

    private TextField search() {
        var search = new TextField(getTranslation("enrollment.search"));
        search.setValue(filter.text());
        search.setClearButtonVisible(true);
        search.setWidth("120px");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> go(filter.search(change.getValue())));
        return search;
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

    private CsvDownload download(EnrollmentDesk desk) {
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
                getTranslation("enrollment.reason"),
                getTranslation("enrollment.failedCriteria"),
                getTranslation("enrollment.consentVersion"),
                getTranslation("enrollment.overrideReason"),
                getTranslation("enrollment.rescreens"));
        var locale = getLocale();
        return new CsvDownload(
                getTranslation("enrollment.csv"),
                "screening-log-" + study + ".csv",
                headers,
                line -> write(desk, line, locale));
    }

    private void write(EnrollmentDesk desk, Consumer<List<? extends @Nullable Object>> out, Locale locale) {
        String after = null;
        List<LogLine> page;
        do {
            page = LogLine.page(desk, study, filter, after, PAGE);
            page.forEach(line -> out.accept(cells(line, locale)));
            if (!page.isEmpty()) after = page.getLast().number();
        } while (page.size() == PAGE);
    }

    /** The log or the list on paper, with the same filter. */
    private Anchor print(String list, String words) {
        var query = new LinkedHashMap<>(filter.toQuery());
        query.put("list", list);
        var door = new Anchor(Doors.to("enrollment/print", study, query), getTranslation(words));
        door.addClassName("button");
        return door;
    }

    private List<@Nullable Object> cells(LogLine line, Locale locale) {
        var head = line.head();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(head.screeningNo());
        cells.add(head.patientNo());
        cells.add(head.site());
        cells.add(getTranslation(locale, "enrollment.status." + head.status().name()));
        cells.add(head.consentOn());
        cells.add(head.screenedOn());
        cells.add(line.decidedOn());
        cells.add(head.ageAtConsent());
        cells.add(
                head.sex() == null
                        ? Formats.UNKNOWN
                        : getTranslation(locale, "enrollment.sex." + head.sex().name()));
        cells.add(line.why(code -> getTranslation(locale, "patient.declineReason." + code)));
        cells.add(String.join(", ", line.detail().failed()));
        cells.add(head.consentVersion());
        cells.add(head.overrideReason());
        cells.add(line.detail().earlier());
        return cells;
    }
}
