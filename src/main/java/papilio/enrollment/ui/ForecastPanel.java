package papilio.enrollment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import papilio.enrollment.forecast.Forecast;
import papilio.site.SiteRow;

/** When the target is reached: the answer, the fan, and what each site gives to it. */
public final class ForecastPanel extends Div {
    public ForecastPanel(
            Forecast forecast, NavigableMap<YearMonth, Integer> history, List<SiteRow> sites, ZoneId zone) {
        addClassName("forecast");
        var words = new ForecastWords(this, getLocale(), forecast);
        var answer = new Paragraph(words.answer());
        answer.addClassName("forecast-answer");
        add(answer);
        if (forecast.isThere()) {
            var facts = new Paragraph(String.join(" · ", words.facts()));
            facts.addClassName("sub");
            add(facts, new FanChart(forecast, history, null, "320px"), new FanKey(false));
        }
        if (!forecast.sites().isEmpty()) add(new SiteRatesTable(forecast, sites));
        var basis = new Paragraph(words.basis(zone));
        basis.addClassName("basis");
        add(basis);
    }
}
