package papilio.enrollment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import papilio.enrollment.forecast.BackTest;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;

/** What the forecasts of past month ends were worth, in a sentence and month by month. */
public final class BackTestTable extends Div {
    private final transient BackTest test;

    public BackTestTable(BackTest test) {
        this.test = test;
        addClassName("back-test");
        if (test.months().isEmpty()) {
            add(new EmptyState(
                    getTranslation("enrollment.backTest.none"),
                    getTranslation("enrollment.backTest.noneWhy", BackTest.HORIZON)));
            return;
        }
        var answer = new Paragraph(answer());
        answer.addClassName("forecast-answer");
        var how = new Paragraph(
                byDay()
                        ? getTranslation("enrollment.backTest.byDay", Formats.date(test.reachedOn()))
                        : getTranslation("enrollment.backTest.byCount", BackTest.HORIZON));
        how.addClassName("sub");
        add(answer, how, table());
    }

    private boolean byDay() {
        return test.reachedOn() != null;
    }

    private String answer() {
        var inside = getTranslation(
                "enrollment.backTest.inside", test.inside(80), test.months().size(), test.inside(50), test.inside(95));
        var bias = test.bias();
        return bias == null ? inside : inside + " " + bias(bias);
    }

    /** Less than half a day, or a twentieth of a patient, is none. */
    private String bias(double bias) {
        var none = Math.abs(bias) < (byDay() ? 0.5 : 0.05);
        var size = byDay()
                ? Formats.whole(Math.round(Math.abs(bias)), getLocale())
                : Formats.oneDecimal(Math.abs(bias), getLocale());
        if (none) return getTranslation("enrollment.backTest.noBias");
        if (byDay())
            return getTranslation(bias < 0 ? "enrollment.backTest.tooEarly" : "enrollment.backTest.tooLate", size);
        return getTranslation(bias < 0 ? "enrollment.backTest.tooFew" : "enrollment.backTest.tooMany", size);
    }

    private Div table() {
        var table = new PlainTable(getTranslation("enrollment.backTest.title"))
                .words(getTranslation("enrollment.backTest.cutoff"))
                .wideNumber(getTranslation("enrollment.backTest.enrolledThen"));
        if (!byDay()) table.wideNumber(getTranslation("enrollment.backTest.at"));
        table.number(getTranslation("enrollment.backTest.expected"))
                .wideNumber(getTranslation("enrollment.backTest.band"))
                .number(getTranslation("enrollment.backTest.came"))
                .number(getTranslation(byDay() ? "enrollment.backTest.daysOff" : "enrollment.backTest.patientsOff"))
                .words(getTranslation("enrollment.backTest.where"));
        test.months().reversed().forEach(month -> row(table, month));
        var scroll = new Div(table);
        scroll.addClassName("scroll-x");
        return scroll;
    }

    private void row(PlainTable table, BackTest.Month month) {
        var cells = new java.util.ArrayList<Span>();
        cells.add(new Span(month.cutoff().toString()));
        cells.add(new Span(Formats.whole(month.enrolled(), getLocale())));
        if (!byDay()) cells.add(new Span(Formats.date(month.at())));
        cells.add(new Span(Formats.text(month.median())));
        cells.add(new Span(getTranslation(
                "enrollment.forecast.fromTo", Formats.text(month.from80()), Formats.text(month.to80()))));
        cells.add(new Span(month.came()));
        cells.add(new Span(signed(month)));
        cells.add(new Span(where(month)));
        table.row(cells.toArray(Span[]::new));
    }

    private String signed(BackTest.Month month) {
        var error = month.error();
        if (error == null) return Formats.UNKNOWN;
        var whole = Math.round(error);
        return whole == 0 ? "0" : (whole > 0 ? "+" : "−") + Formats.whole(Math.abs(whole), getLocale());
    }

    /** Said by a shape and a word, the narrowest band that holds it. */
    private String where(BackTest.Month month) {
        if (month.inside50()) return "● " + getTranslation("enrollment.backTest.in", "50");
        if (month.inside80()) return "◐ " + getTranslation("enrollment.backTest.in", "80");
        if (month.inside95()) return "○ " + getTranslation("enrollment.backTest.in", "95");
        return "✕ " + getTranslation("enrollment.backTest.outside");
    }
}
