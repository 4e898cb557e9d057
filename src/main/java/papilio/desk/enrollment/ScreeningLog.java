package papilio.desk.enrollment;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.shared.Registration;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import papilio.patient.DeclineReason;
import papilio.patient.PatientHead;
import papilio.patient.PatientService;
import papilio.patient.PatientStatus;
import papilio.shared.KeyPages;
import papilio.shared.ui.Badge;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;

/** The screening log: whoever was screened, in order of number, with what came of it. */
final class ScreeningLog extends Grid<PatientHead> {
    private static final int NARROW = 700;
    private final String study;
    private final transient Place place;
    private final boolean mayDecide;
    private @Nullable Registration resizing;

    ScreeningLog(Place place, PatientService patients, boolean mayDecide) {
        this.study = place.code();
        this.place = place;
        var filter = place.filter();
        this.mayDecide = mayDecide;
        addThemeVariants(GridVariant.NO_BORDER);
        getElement().setAttribute("aria-label", getTranslation("enrollment.log"));
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(false);
        columns();
        var pages = new KeyPages<String, PatientHead>(
                (after, limit) -> patients.page(study, filter, after, limit), PatientHead::patientNo);
        setItems(DataProvider.fromCallbacks(query -> pages.page(query.getOffset(), query.getLimit()).stream(), query ->
                (int) patients.count(study, filter)));
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
        wide("enrollment.site", PatientHead::site, "80px");
        wide("enrollment.screenedOn", head -> Formats.date(head.screenedOn()), "116px");
        wide("enrollment.decidedOn", head -> Formats.date(decidedOn(head)), "116px");
        wide("enrollment.age", head -> Formats.text(head.ageAtConsent()), "70px");
        wide("enrollment.sex", this::sex, "80px");
    }

    private void wide(String header, ValueProvider<PatientHead, String> value, String width) {
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
        var page = attached.getUI().getPage();
        fit(page.getExtendedClientDetails().getWindowInnerWidth());
        resizing = page.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        if (resizing != null) resizing.remove();
    }

    private void fit(int width) {
        var narrow = width > 0 && width < NARROW;
        getColumns().stream().skip(3).forEach(column -> column.setVisible(!narrow));
    }

    private Component number(PatientHead head) {
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

    private Component status(PatientHead head) {
        return new Badge(getTranslation("enrollment.status." + head.status().name()), tone(head.status()));
    }

    /** Why, or what is to be done. */
    private Component reason(PatientHead head) {
        if (head.status() == PatientStatus.SCREENING && mayDecide) {
            return new Anchor(place.door(Map.of("patient", head.patientNo())), getTranslation("enrollment.decide"));
        }
        var words = new Div(Formats.text(why(head, code -> getTranslation("patient.declineReason." + code))));
        words.getElement().setAttribute("title", words.getText());
        words.addClassName("one-line");
        return words;
    }

    /** Criteria by their code, reasons of the list in words. */
    static @Nullable String why(PatientHead head, UnaryOperator<String> words) {
        if (head.failureReason() != null) return head.failureReason();
        var declined = head.declineReason();
        if (declined == null) return head.overrideReason();
        return DeclineReason.isOne(declined) ? words.apply(declined) : declined;
    }

    static @Nullable LocalDate decidedOn(PatientHead head) {
        if (head.enrolledOn() != null) return head.enrolledOn();
        return head.failedOn() != null ? head.failedOn() : head.declinedOn();
    }

    private static String tone(PatientStatus status) {
        return switch (status) {
            case SCREENING -> "accent";
            case ENROLLED, COMPLETED -> "good";
            default -> "neutral";
        };
    }
}
