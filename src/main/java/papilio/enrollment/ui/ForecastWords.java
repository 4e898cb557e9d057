package papilio.enrollment.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.forecast.Forecast;
import papilio.enrollment.forecast.Method;
import papilio.shared.ui.Formats;

/** A forecast in sentences, in the language of a component. */
public final class ForecastWords {
    private static final double DAYS_A_MONTH = 30.4375;

    private final Component words;
    private final Locale locale;
    private final Forecast forecast;

    public ForecastWords(Component words, Locale locale, Forecast forecast) {
        this.words = words;
        this.locale = locale;
        this.forecast = forecast;
    }

    /** The day with its 80 % band, or why there is none. */
    public String answer() {
        var problem = forecast.problem();
        if (problem != null)
            return words.getTranslation(
                    problem, Formats.whole(forecast.target(), locale), Formats.date(forecast.reachedOn()));
        var middle = forecast.medianDate();
        if (middle == null) return words.getTranslation("enrollment.forecast.outOfSight", forecast.target());
        return words.getTranslation("enrollment.forecast.answer", forecast.target(), middle.toString(), band(80));
    }

    String band(int percent) {
        var band = forecast.band(percent);
        return words.getTranslation("enrollment.forecast.fromTo", day(band.from()), day(band.to()));
    }

    /** What else there is to say, the most important first. */
    List<String> facts() {
        var facts = new ArrayList<String>();
        if (!forecast.isThere()) return facts;
        planned().ifPresent(facts::add);
        facts.add(pace());
        screenings().ifPresent(facts::add);
        facts.add(words.getTranslation("enrollment.forecast.otherBands", band(50), band(95)));
        return facts;
    }

    /** How likely the planned day is. */
    Optional<String> planned() {
        var by = forecast.plannedBy();
        var probability = forecast.probabilityByPlannedDate();
        if (by == null || probability == null) return Optional.empty();
        return Optional.of(words.getTranslation("enrollment.forecast.byPlan", percent(probability), by.toString()));
    }

    private String pace() {
        var required = forecast.requiredPerDay();
        return required == null
                ? words.getTranslation("enrollment.forecast.pace", perMonth(forecast.ratePerDay()))
                : words.getTranslation(
                        "enrollment.forecast.paceNeeded", perMonth(forecast.ratePerDay()), perMonth(required));
    }

    Optional<String> screenings() {
        var needed = forecast.screenings();
        if (needed == null) return Optional.empty();
        return Optional.of(words.getTranslation(
                "enrollment.forecast.screenings",
                Formats.whole(needed.median(), locale),
                Formats.whole(needed.low80(), locale),
                Formats.whole(needed.high80(), locale),
                needed.underWay(),
                percent(needed.failureShare())));
    }

    /** What the forecast rests on, and from when it is. */
    String basis(java.time.ZoneId zone) {
        return method() + " "
                + words.getTranslation(
                        "enrollment.forecast.computed",
                        Formats.minute(forecast.computedAt(), zone),
                        forecast.cutoff().toString());
    }

    private String method() {
        return forecast.method() == Method.POISSON_GAMMA
                ? words.getTranslation(
                        "enrollment.forecast.method.POISSON_GAMMA",
                        Formats.oneDecimal(forecast.shape(), locale),
                        Formats.oneDecimal(forecast.rate(), locale))
                : words.getTranslation("enrollment.forecast.method." + forecast.method());
    }

    String perMonth(double perDay) {
        return Formats.oneDecimal(perDay * DAYS_A_MONTH, locale);
    }

    String percent(double part) {
        return Formats.percent(part * 100, locale);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? words.getTranslation("enrollment.forecast.never") : day.toString();
    }
}
