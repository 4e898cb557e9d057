package papilio.enrollment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.function.Function;
import papilio.enrollment.forecast.Forecast;
import papilio.enrollment.forecast.WhatIf;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;

/** A scenario beside today: the difference in a sentence, both in a table and a picture. */
final class WhatIfAnswer extends Div {
    WhatIfAnswer(WhatIf found, NavigableMap<YearMonth, Integer> history) {
        var answer = new Paragraph(answer(found));
        answer.addClassName("forecast-answer");
        answer.getElement().setAttribute("role", "status");
        add(answer, table(found));
        if (found.changed().isThere())
            add(
                    new FanChart(found.changed(), history, found.today().isThere() ? found.today() : null, "260px"),
                    new FanKey(found.today().isThere()));
    }

    private String answer(WhatIf found) {
        var words = new ForecastWords(this, getLocale(), found.changed());
        var later = found.daysLater();
        var difference = later == null
                ? ""
                : later == 0
                        ? getTranslation("enrollment.whatIf.same")
                        : getTranslation(
                                later < 0 ? "enrollment.whatIf.earlier" : "enrollment.whatIf.later",
                                Formats.whole(Math.abs(later), getLocale()));
        var planned = words.planned().map(sentence -> sentence + ". ").orElse("");
        return (words.answer() + " " + planned + difference).strip();
    }

    private PlainTable table(WhatIf found) {
        var table = new PlainTable(getTranslation("enrollment.whatIf.title"))
                .words(getTranslation("enrollment.whatIf.what"))
                .number(getTranslation("enrollment.whatIf.today"))
                .number(getTranslation("enrollment.whatIf.changed"));
        row(table, "enrollment.whatIf.row.target", found, forecast -> Formats.whole(forecast.target(), getLocale()));
        row(table, "enrollment.whatIf.row.median", found, forecast -> Formats.date(forecast.medianDate()));
        row(
                table,
                "enrollment.whatIf.row.from80",
                found,
                forecast -> Formats.date(forecast.band(80).from()));
        row(
                table,
                "enrollment.whatIf.row.to80",
                found,
                forecast -> Formats.date(forecast.band(80).to()));
        row(table, "enrollment.whatIf.row.byPlan", found, this::byPlan);
        row(
                table,
                "enrollment.whatIf.row.perMonth",
                found,
                forecast -> words(forecast).perMonth(forecast.ratePerDay()));
        row(table, "enrollment.whatIf.row.screenings", found, this::screenings);
        return table;
    }

    private void row(PlainTable table, String key, WhatIf found, Function<Forecast, String> cell) {
        table.row(
                new Span(getTranslation(key)),
                new Span(cell.apply(found.today())),
                new Span(cell.apply(found.changed())));
    }

    private String byPlan(Forecast forecast) {
        var probability = forecast.probabilityByPlannedDate();
        return probability == null ? Formats.UNKNOWN : words(forecast).percent(probability);
    }

    private String screenings(Forecast forecast) {
        var needed = forecast.screenings();
        return needed == null ? Formats.UNKNOWN : Formats.whole(needed.median(), getLocale());
    }

    private ForecastWords words(Forecast forecast) {
        return new ForecastWords(this, getLocale(), forecast);
    }
}
