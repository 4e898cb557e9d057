package papilio.desk.enrollment;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import papilio.patient.PatientHead;
import papilio.patient.PatientStatus;
import papilio.shared.KeyPages;
import papilio.shared.ui.Badge;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;

/**
 * The screening log: whoever was screened, in order of number, with what came of it. It shows as many columns as fit into
 * its own width, which a panel beside it narrows.
 */
final class ScreeningLog extends Grid<LogLine> {
    /** Widths from which on each further column is shown. */
    private static final List<Integer> FROM = List.of(0, 0, 0, 470, 560, 680, 790, 870);

    private static final String OBSERVE = """
            const grid = this;
            let told = -1;
            new ResizeObserver(() => {
              const width = Math.round(grid.getBoundingClientRect().width);
              if (width > 0 && Math.abs(width - told) > 8) { told = width; grid.$server.fit(width); }
            }).observe(grid);
            """;
    private final String study;
    private final transient Place place;
    private final boolean mayDecide;

    ScreeningLog(EnrollmentDesk desk, Place place) {
        this.study = place.code();
        this.place = place;
        var filter = place.filter();
        this.mayDecide = desk.records();
        addThemeVariants(GridVariant.NO_BORDER);
        getElement().setAttribute("aria-label", getTranslation("enrollment.log"));
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(false);
        columns();
        var pages = new KeyPages<String, LogLine>(
                (after, limit) -> LogLine.page(desk, study, filter, after, limit), LogLine::number);
        setItems(DataProvider.fromCallbacks(query -> pages.page(query.getOffset(), query.getLimit()).stream(), query ->
                (int) desk.patients.count(study, filter)));
    }

    /** What a phone shows comes first. */
    private void columns() {
        addColumn(new ComponentRenderer<>(this::number))
                .setHeader(getTranslation("enrollment.patient"))
                .setWidth("120px")
                .setFlexGrow(1);
        addColumn(new ComponentRenderer<>(this::status))
                .setHeader(getTranslation("enrollment.status"))
                .setWidth("120px")
                .setFlexGrow(1);
        addColumn(new ComponentRenderer<>(this::reason))
                .setHeader(getTranslation("enrollment.reason"))
                .setWidth("100px")
                .setFlexGrow(2);
        wide("enrollment.screenedOn", line -> Formats.date(line.head().screenedOn()), "116px");
        wide("enrollment.decidedOn", line -> Formats.date(line.decidedOn()), "116px");
        wide("enrollment.site", line -> line.head().site(), "80px");
        wide("enrollment.age", line -> Formats.text(line.head().ageAtConsent()), "70px");
        wide("enrollment.sex", line -> sex(line.head()), "80px");
    }

    private void wide(String header, ValueProvider<LogLine, String> value, String width) {
        addColumn(value).setHeader(getTranslation(header)).setWidth(width).setFlexGrow(0);
    }

    private String sex(PatientHead head) {
        return head.sex() == null
                ? Formats.UNKNOWN
                : getTranslation("enrollment.sex." + head.sex().name());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().executeJs(OBSERVE);
    }

    /** Called by the page whenever the table has another width. */
    @ClientCallable
    void fit(int width) {
        var columns = getColumns();
        for (var at = 0; at < columns.size(); at++) columns.get(at).setVisible(width >= FROM.get(at));
    }

    private Component number(LogLine line) {
        var head = line.head();
        var number = PlainTable.door(
                Doors.to(
                        "patients/"
                                + URLEncoder.encode(head.patientNo(), StandardCharsets.UTF_8)
                                        .replace("+", "%20"),
                        study),
                head.patientNo());
        if (head.patientNo().equals(head.screeningNo())) return number;
        var screening = new Span(head.screeningNo());
        screening.addClassNames("muted", "small");
        var both = new Span(number, new Span(" "), screening);
        both.getElement().setAttribute("title", head.patientNo() + " " + head.screeningNo());
        return both;
    }

    private Component status(LogLine line) {
        var head = line.head();
        return new Badge(getTranslation("enrollment.status." + head.status().name()), tone(head.status()));
    }

    /** Why, or what is to be done; an override stands apart from what was met. */
    private Component reason(LogLine line) {
        var head = line.head();
        var cell = new Div();
        cell.addClassName("one-line");
        if (head.status() == PatientStatus.SCREENING && mayDecide)
            cell.add(new Anchor(place.door(Map.of("patient", head.patientNo())), getTranslation("enrollment.decide")));
        if (head.overrideReason() != null) cell.add(new Badge(getTranslation("enrollment.override"), "attention"));
        if (head.overrideReason() != null && !line.detail().failed().isEmpty())
            cell.add(new Span(" " + String.join(", ", line.detail().failed())));
        var why = line.why(code -> getTranslation("patient.declineReason." + code));
        if (why != null) cell.add(new Span(why));
        var repeats = line.repeats(
                number -> getTranslation("enrollment.rescreen.short", number),
                number -> getTranslation("enrollment.rescreen.shortLater", number));
        if (repeats != null) cell.add(muted((cell.getChildren().findAny().isPresent() ? " · " : "") + repeats));
        if (cell.getChildren().findAny().isEmpty()) cell.setText(Formats.UNKNOWN);
        var title = cell.getElement().getTextRecursively();
        cell.getElement()
                .setAttribute("title", head.overrideReason() == null ? title : title + " · " + head.overrideReason());
        return cell;
    }

    private static Span muted(String words) {
        var span = new Span(words);
        span.addClassNames("muted", "small");
        return span;
    }

    private static String tone(PatientStatus status) {
        return switch (status) {
            case SCREENING -> "accent";
            case ENROLLED, COMPLETED -> "good";
            default -> "neutral";
        };
    }
}
