package papilio.desk.safety.tables;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.figures.review.AffectedPatient;
import papilio.figures.review.PatientCell;
import papilio.figures.review.ShiftedPatient;
import papilio.shared.ui.CsvDownload;
import papilio.shared.ui.Doors;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;

/** The patients whom a clicked number counts, beside the table in which it stands. */
final class PatientsSide extends Aside {
    private static final int A_PAGE = 50;
    private static final int A_FILE_PAGE = 500;

    private final transient TablesDesk desk;
    private final transient TablesPlace place;
    private final transient OpenedCell opened;
    private final transient CellDoors doors;
    private final transient CellWords words;

    PatientsSide(TablesDesk desk, TablesPlace place, OpenedCell opened, CellDoors doors, TermWords terms) {
        this.desk = desk;
        this.place = place;
        this.opened = opened;
        this.doors = doors;
        this.words = new CellWords(this, terms);
        addClassNames("side-panel", "patients-side");
        getElement().setAttribute("aria-label", getTranslation("safety.tables.side"));
        add(head());
        var cell = opened.cell();
        var shift = opened.shift();
        if (cell != null) affected(cell);
        if (shift != null) shifted(shift);
    }

    private Component head() {
        var close = new Anchor(place.door(), getTranslation("safety.tables.close"));
        close.addClassName("no-print");
        var head = new Div(new H2(words.title(opened)), close);
        head.addClassName("side-head");
        return head;
    }

    private void affected(PatientCell cell) {
        var page = affected(cell, opened.after(), A_PAGE + 1);
        if (page.isEmpty()) {
            nobody();
            return;
        }
        var table = new PlainTable(words.title(opened))
                .words(getTranslation("safety.tables.patient"))
                .words(getTranslation("safety.filter.site"))
                .words(getTranslation("safety.tables.firstOnset"))
                .number(getTranslation("safety.tables.worstGrade.short"))
                .number(getTranslation("safety.tables.events"));
        page.stream()
                .limit(A_PAGE)
                .forEach(one -> table.row(
                        patient(one.patientNo()),
                        new Span(one.site()),
                        onset(one),
                        new Span(one.worstGrade() == 0 ? Formats.UNKNOWN : String.valueOf(one.worstGrade())),
                        PlainTable.door(
                                doors.events(cell.among(), one.patientNo()),
                                Formats.whole(one.events(), getLocale()))));
        add(table, foot(page.size() > A_PAGE ? page.get(A_PAGE - 1).patientNo() : null, affectedCsv(cell)));
    }

    private Component onset(AffectedPatient one) {
        var onset =
                new Span(getTranslation("safety.tables.onDay", one.firstOnset().toString(), one.firstDay()));
        onset.addClassName("unbroken");
        return onset;
    }

    private List<AffectedPatient> affected(PatientCell cell, @Nullable String after, int limit) {
        return desk.reviews.patients(place.code(), place.cutoff(), place.selection(), cell, after, limit);
    }

    private CsvDownload affectedCsv(PatientCell cell) {
        return csv(
                List.of(
                        "safety.tables.patient",
                        "safety.filter.site",
                        "safety.tables.firstOnset",
                        "safety.tables.firstDay",
                        "safety.tables.worstGrade",
                        "safety.tables.events"),
                line -> {
                    String after = null;
                    List<AffectedPatient> page;
                    do {
                        page = affected(cell, after, A_FILE_PAGE);
                        page.forEach(one -> line.accept(List.of(
                                one.patientNo(),
                                one.site(),
                                one.firstOnset(),
                                one.firstDay(),
                                one.worstGrade() == 0 ? "" : one.worstGrade(),
                                one.events())));
                        if (!page.isEmpty()) after = page.getLast().patientNo();
                    } while (page.size() == A_FILE_PAGE);
                });
    }

    private void shifted(OpenedCell.Shift shift) {
        var page = shifted(shift, opened.after(), A_PAGE + 1);
        if (page.isEmpty()) {
            nobody();
            return;
        }
        var table = new PlainTable(words.title(opened))
                .words(getTranslation("safety.tables.patient"))
                .words(getTranslation("safety.filter.site"));
        page.stream().limit(A_PAGE).forEach(one -> table.row(patient(one.patientNo()), new Span(one.site())));
        add(table, foot(page.size() > A_PAGE ? page.get(A_PAGE - 1).patientNo() : null, shiftedCsv(shift)));
    }

    private List<ShiftedPatient> shifted(OpenedCell.Shift shift, @Nullable String after, int limit) {
        return desk.reviews.patients(
                place.code(),
                place.cutoff(),
                place.selection(),
                shift.test(),
                shift.baseline(),
                shift.worst(),
                after,
                limit);
    }

    private CsvDownload shiftedCsv(OpenedCell.Shift shift) {
        return csv(List.of("safety.tables.patient", "safety.filter.site"), line -> {
            String after = null;
            List<ShiftedPatient> page;
            do {
                page = shifted(shift, after, A_FILE_PAGE);
                page.forEach(one -> line.accept(List.of(one.patientNo(), one.site())));
                if (!page.isEmpty()) after = page.getLast().patientNo();
            } while (page.size() == A_FILE_PAGE);
        });
    }

    private CsvDownload csv(List<String> heads, CsvDownload.Rows rows) {
        return new CsvDownload(
                getTranslation("safety.csv"),
                place.code() + "-patients.csv",
                heads.stream().map(key -> getTranslation(key)).toList(),
                rows);
    }

    private Anchor patient(String patientNo) {
        return PlainTable.door(Doors.to("patients/" + patientNo, place.code()), patientNo);
    }

    private Component foot(@Nullable String last, Component csv) {
        var foot = new Div(csv);
        foot.addClassNames("toolbar", "side-foot");
        var links = new ArrayList<Component>();
        if (opened.after() != null)
            links.add(new Anchor(place.door(opened.after(null).address()), getTranslation("safety.tables.firstPage")));
        if (last != null)
            links.add(new Anchor(
                    place.door(opened.after(last).address()), getTranslation("safety.tables.nextPage", A_PAGE)));
        foot.add(links);
        return foot;
    }

    private void nobody() {
        add(new EmptyState(getTranslation("safety.tables.side.what"), getTranslation("safety.tables.side.none")));
    }
}
