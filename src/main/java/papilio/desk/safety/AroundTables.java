package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.patient.MedicationRow;
import papilio.patient.TreatmentKind;
import papilio.patient.TreatmentRow;
import papilio.patient.ui.PatientWords;
import papilio.safety.EventDetail;
import papilio.safety.PatientEvent;
import papilio.safety.ui.EventWords;
import papilio.safety.ui.GradeMark;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;
import papilio.timeline.AroundDay;

/** Doses, laboratory values, earlier events and other drugs around the onset, each as a short table. */
class AroundTables extends Div {
    private static final int DOSES_EACH_SIDE = 3;
    static final int MOST = 10;
    private final transient AroundDay around;
    private final transient EventDetail event;
    private final transient EventWords words;

    AroundTables(AroundDay around, EventDetail event, EventWords words) {
        this.around = around;
        this.event = event;
        this.words = words;
        addClassName("around-tables");
        var values = new Div(part("laboratory", laboratory()));
        values.addClassName("around-values");
        add(values, new Div(part("doses", doses()), part("medication", medication()), part("events", events())));
    }

    private Section part(String name, Component content) {
        return new Section(new H3(getTranslation("safety.around." + name)), content);
    }

    private Component doses() {
        var doses = around.doses(DOSES_EACH_SIDE);
        if (doses.isEmpty()) return none("patient.none.doses");
        var table = new PlainTable(getTranslation("safety.around.doses"))
                .words(getTranslation("safety.around.date"))
                .number(getTranslation("safety.around.fromOnset"))
                .words(getTranslation("safety.around.dose"));
        var told = false;
        for (var dose : doses) {
            if (!told && dose.on().isAfter(around.day())) {
                onset(table);
                told = true;
            }
            table.row(day(Formats.date(dose.on())), new Span(fromOnset(dose.on())), dose(dose));
        }
        if (!told) onset(table);
        return table;
    }

    private void onset(PlainTable table) {
        var mark = new Span(getTranslation("safety.around.onset"));
        mark.addClassName("onset");
        table.row(day(Formats.date(around.day())), new Span("0"), mark);
    }

    private static Span day(String said) {
        var day = new Span(said);
        day.addClassName("unbroken");
        return day;
    }

    private String fromOnset(LocalDate day) {
        var days = ChronoUnit.DAYS.between(around.day(), day);
        return days < 0 ? "−" + -days : days == 0 ? "0" : "+" + days;
    }

    private Component dose(AroundDay.Dose dose) {
        var parts = new ArrayList<String>();
        parts.add(mark(dose.kind()) + " " + PatientWords.kind(this, dose.kind()));
        var row = dose.row();
        if (row != null) {
            if (row.amount() != null && isTaken(dose.kind())) parts.add(amount(row));
            if (dose.kind() == TreatmentKind.HOLD || dose.kind() == TreatmentKind.INTERVAL) parts.add(until(row));
            if (row.reason() != null) parts.add(PatientWords.missReason(this, row.reason()));
        }
        var said = new Span(String.join(" · ", parts));
        if (!isTaken(dose.kind())) said.addClassName("attention");
        return said;
    }

    private static boolean isTaken(TreatmentKind kind) {
        return kind == TreatmentKind.DOSE || kind == TreatmentKind.INTERVAL;
    }

    private static String mark(TreatmentKind kind) {
        return switch (kind) {
            case DOSE -> "●";
            case INTERVAL -> "━";
            case MISSED -> "✕";
            case HOLD -> "‖";
        };
    }

    private static String amount(TreatmentRow row) {
        var amount = row.amount();
        if (amount == null) return Formats.UNKNOWN;
        var number = amount.stripTrailingZeros().toPlainString();
        return row.unit() == null ? number : number + " " + row.unit();
    }

    private String until(TreatmentRow row) {
        return row.endedOn() == null
                ? getTranslation("timeline.ongoing")
                : getTranslation("safety.around.until", Formats.date(row.endedOn()));
    }

    private Component laboratory() {
        var tests = around.laboratory();
        if (tests.isEmpty()) return none("safety.around.noValues");
        var table = new PlainTable(getTranslation("safety.around.laboratory"))
                .words(getTranslation("safety.around.test"))
                .words(getTranslation("safety.around.before"))
                .words(getTranslation("safety.around.after"));
        tests.stream()
                .limit(MOST)
                .forEach(test -> table.row(
                        new Span(PatientWords.test(
                                this, test.any().code(), test.any().name())),
                        ValueWords.cell(this, test.before()),
                        ValueWords.cell(this, test.after())));
        return withAll(table, tests.size(), "finding:", "safety.around.allValues");
    }

    private Component events() {
        var earlier = around.earlierEvents(event.eventNo());
        if (earlier.isEmpty()) return none("safety.around.noEvents");
        var table = new PlainTable(getTranslation("safety.around.events"))
                .words(getTranslation("patient.column.event"))
                .words(words.field("onset"))
                .words(getTranslation("safety.around.grade"));
        earlier.stream()
                .limit(MOST)
                .forEach(one -> table.row(
                        PlainTable.door(Doors.to("safety/" + one.eventNo(), event.study()), words.title(one.content())),
                        day(Formats.text(one.content().onset())),
                        grade(one)));
        return withAll(table, earlier.size(), "adverse_event:", "safety.around.allEvents");
    }

    private Component grade(PatientEvent one) {
        var content = one.content();
        var cell = new Span(new GradeMark(words, content.grade(), content.severity(), content.serious()));
        if (!content.serious()) return cell;
        var serious = new Span(getTranslation("safety.mark.serious"));
        serious.addClassName("serious");
        cell.add(new Span(" "), serious);
        return cell;
    }

    private Component medication() {
        var drugs = around.medication();
        if (drugs.isEmpty()) return none("safety.around.noMedication");
        var table = new PlainTable(getTranslation("safety.around.medication"))
                .words(getTranslation("safety.around.drug"))
                .words(getTranslation("patient.field.amount"))
                .words(getTranslation("safety.around.since"));
        drugs.stream()
                .limit(MOST)
                .forEach(drug -> table.row(
                        door(drug.name(getLocale()), "medication:" + drug.id()),
                        new Span(amount(drug)),
                        day(Formats.text(drug.started()))));
        return withAll(table, drugs.size(), "medication:", "safety.around.allMedication");
    }

    private static String amount(MedicationRow drug) {
        var parts = new ArrayList<String>();
        for (@Nullable String part : new String[] {drug.amount(), drug.unit(), drug.frequency()})
            if (part != null && !part.isBlank()) parts.add(part);
        return parts.isEmpty() ? Formats.UNKNOWN : String.join(" ", parts);
    }

    private Component withAll(PlainTable table, int count, String kind, String key) {
        return count <= MOST ? table : new Div(table, door(getTranslation(key, count), kind));
    }

    /** To the patient's page, where the record or the list of its kind is open. */
    private Anchor door(String said, String open) {
        return PlainTable.door(Doors.to("patients/" + event.patientNo(), event.study(), Map.of("open", open)), said);
    }

    private Component none(String key) {
        var said = new Paragraph(getTranslation(key));
        said.addClassNames("muted", "small");
        return said;
    }
}
