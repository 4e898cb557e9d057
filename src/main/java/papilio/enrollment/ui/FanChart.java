package papilio.enrollment.ui;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.forecast.FanMonth;
import papilio.enrollment.forecast.Forecast;
import papilio.shared.ui.Chart;
import papilio.shared.ui.Formats;

/** Enrolled until the cut-off, and the fan of what is to be expected after it. */
public final class FanChart extends Chart {
    private final transient Forecast forecast;
    private final transient NavigableMap<YearMonth, Integer> history;

    /** @param beside another forecast of which the middle is drawn along; null: none */
    public FanChart(
            Forecast forecast, NavigableMap<YearMonth, Integer> history, @Nullable Forecast beside, String height) {
        this.forecast = forecast;
        this.history = history;
        setOption(new FanOption(this, forecast, history, beside).json());
        setSummary(summary());
        setTable(headers(), rows());
        setFileName("forecast-" + forecast.study());
        setPictureHeight(height);
    }

    private String summary() {
        var middle = forecast.medianDate();
        var band = forecast.band(80);
        return middle == null
                ? getTranslation(
                        "enrollment.curve.summary",
                        forecast.enrolled(),
                        forecast.cutoff().toString())
                : getTranslation(
                        "enrollment.forecast.summary",
                        forecast.enrolled(),
                        forecast.cutoff().toString(),
                        middle.toString(),
                        Formats.date(band.from()),
                        Formats.date(band.to()));
    }

    private List<String> headers() {
        return List.of(
                getTranslation("enrollment.forecast.by"),
                getTranslation("enrollment.curve.enrolled"),
                getTranslation("enrollment.forecast.from", "95"),
                getTranslation("enrollment.forecast.from", "80"),
                getTranslation("enrollment.forecast.from", "50"),
                getTranslation("enrollment.forecast.median"),
                getTranslation("enrollment.forecast.to", "50"),
                getTranslation("enrollment.forecast.to", "80"),
                getTranslation("enrollment.forecast.to", "95"));
    }

    private List<List<@Nullable Object>> rows() {
        var rows = new ArrayList<List<@Nullable Object>>();
        history.forEach((month, count) -> {
            if (month.atEndOfMonth().isBefore(forecast.cutoff()))
                rows.add(row(month.atEndOfMonth().toString(), count, null));
        });
        rows.add(row(forecast.cutoff().toString(), forecast.enrolled(), null));
        forecast.fan().stream()
                .skip(1)
                .forEach(month -> rows.add(row(month.day().toString(), null, month)));
        return rows;
    }

    private static List<@Nullable Object> row(String day, @Nullable Integer enrolled, @Nullable FanMonth fan) {
        var row = new ArrayList<@Nullable Object>();
        row.add(day);
        row.add(enrolled);
        if (fan == null) for (var column = 0; column < 7; column++) row.add(null);
        else
            row.addAll(List.of(
                    fan.low95(), fan.low80(), fan.low50(), fan.median(), fan.high50(), fan.high80(), fan.high95()));
        return row;
    }
}
