package papilio.desk.patients;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientFilter;
import papilio.patient.PatientRow;
import papilio.patient.ui.PatientWords;
import papilio.shared.KeyPages;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;

/** Patients in order of number, read by key while the list is scrolled. */
final class PatientsGrid extends Grid<PatientLine> {
    private static final int PAGE = 50;
    private static final int NARROW = 700;
    private final transient PatientDesk desk;
    private final String study;
    private final Map<String, String> siteNames;
    private @Nullable Registration resizing;
    private transient KeyPages<String, PatientLine> pages;

    PatientsGrid(PatientDesk desk, String study, PatientFilter filter) {
        this.desk = desk;
        this.study = study;
        siteNames = desk.siteNames(study, getLocale());
        pages = pages(filter);
        setPageSize(PAGE);
        getElement().setAttribute("aria-label", getTranslation("patient.menu"));
        addClassName("patients-grid");
        addComponentColumn(this::number)
                .setHeader(getTranslation("patient.column.number"))
                .setFlexGrow(1)
                .setWidth("130px");
        addComponentColumn(line -> PatientWords.badge(this, line.patient().status()))
                .setHeader(getTranslation("patient.column.status"))
                .setFlexGrow(1)
                .setWidth("140px");
        column("patient.column.site", 2, line -> site(line.patient().site()));
        number("patient.column.day", line -> plain(Formats.whole(line.row().day(), getLocale())));
        addComponentColumn(this::nextVisit)
                .setHeader(getTranslation("patient.column.next"))
                .setFlexGrow(2)
                .setWidth("230px");
        number("patient.column.doses", this::doses);
        number("patient.column.open", this::open);
        show(filter);
    }

    void show(PatientFilter filter) {
        pages = pages(filter);
        setDataProvider(DataProvider.fromCallbacks(
                query -> pages.page(query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(desk.patients.count(study, filter))));
    }

    private KeyPages<String, PatientLine> pages(PatientFilter filter) {
        return new KeyPages<>(
                (after, limit) -> lines(desk, study, filter, after, limit),
                line -> line.patient().patientNo());
    }

    /** A page with its open questions: one statement more, however long the page. */
    static List<PatientLine> lines(
            PatientDesk desk, String study, PatientFilter filter, @Nullable String after, int limit) {
        var rows = desk.courses.rows(study, filter, after, limit);
        var open = desk.openQueries(
                study, rows.stream().map(row -> row.patient().id()).toList());
        return rows.stream()
                .map(row -> new PatientLine(row, open.getOrDefault(row.patient().id(), 0L)))
                .toList();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var page = attached.getUI().getPage();
        fit(page.getExtendedClientDetails().getWindowInnerWidth());
        resizing = page.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        if (resizing != null) resizing.remove();
    }

    /** A phone shows who it is and where the patient stands; the rest is a tap away. */
    private void fit(int width) {
        var narrow = width > 0 && width < NARROW;
        getColumns().stream().skip(2).forEach(column -> column.setVisible(!narrow));
    }

    private Component number(PatientLine line) {
        var patient = line.patient();
        var door = new Anchor(Doors.to("patients/" + patient.patientNo(), study), patient.patientNo());
        door.addClassName("patient-no");
        var cell = new Div(door);
        if (!patient.patientNo().equals(patient.screeningNo())) {
            var screening = new Span(patient.screeningNo());
            screening.addClassNames("small", "muted");
            screening.getStyle().set("margin-inline-start", "8px");
            cell.add(screening);
        }
        cell.addClassName("one-line");
        return cell;
    }

    private String site(String code) {
        return code + " " + siteNames.getOrDefault(code, "");
    }

    private Component nextVisit(PatientLine line) {
        var next = line.row().next();
        if (next == null) return plain(Formats.UNKNOWN);
        var window = next.window();
        var words = new Span(window.visit().code() + " · " + window.target());
        var due = next.status() == papilio.patient.VisitWindow.Status.DUE;
        if (!due) return words;
        words.setText(getTranslation(
                "patient.next.due", window.visit().code(), window.to().toString()));
        words.addClassName("attention");
        return words;
    }

    private Component doses(PatientLine line) {
        var doses = line.row().doses();
        if (doses == null || doses.decided() == 0) return plain(Formats.UNKNOWN);
        var percent = 100.0 * doses.onTime() / doses.decided();
        return plain(Formats.percent(percent, getLocale()) + " (" + doses.onTime() + "/" + doses.decided() + ")");
    }

    private Component open(PatientLine line) {
        var count = plain(Formats.whole(line.openItems(), getLocale()));
        if (line.openItems() == 0) return count;
        count.addClassName("attention");
        count.setTitle(getTranslation(
                "patient.open.what", line.openQueries(), line.row().missedVisits()));
        return count;
    }

    private void column(String header, int grow, com.vaadin.flow.function.ValueProvider<PatientLine, String> text) {
        addColumn(text)
                .setHeader(getTranslation(header))
                .setTooltipGenerator(text::apply)
                .setFlexGrow(grow)
                .setWidth("160px");
    }

    private void number(String header, com.vaadin.flow.function.ValueProvider<PatientLine, Component> cell) {
        addComponentColumn(cell)
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1)
                .setWidth("120px");
    }

    private static Span plain(String words) {
        return new Span(words);
    }

    /** For a test and a file: everything that a row says, in the order of the columns. */
    static List<@Nullable Object> cells(Component place, PatientRow row, long openQueries) {
        var patient = row.patient();
        var next = row.next();
        var doses = row.doses();
        return java.util.Arrays.asList(
                patient.patientNo(),
                patient.screeningNo(),
                patient.site(),
                PatientWords.status(place, patient.status()),
                PatientWords.sex(place, patient.sex()),
                patient.ageAtConsent(),
                patient.consentOn(),
                patient.enrolledOn(),
                patient.firstDoseOn(),
                row.day(),
                next == null ? null : next.window().visit().code(),
                next == null ? null : next.window().target(),
                doses == null ? null : doses.onTime(),
                doses == null ? null : doses.decided(),
                row.missedVisits(),
                openQueries,
                patient.endedOn(),
                patient.endReason());
    }
}
