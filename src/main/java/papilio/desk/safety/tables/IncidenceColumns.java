package papilio.desk.safety.tables;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import papilio.figures.Incidence;
import papilio.figures.review.SafetyReview;
import papilio.shared.ui.Formats;

/**
 * The columns of an incidence: patients with their percent of the dosed, events, and both rates over exposure, each with
 * its interval.
 */
final class IncidenceColumns<R> {
    private final Component place;
    private final Locale locale;
    private final Function<R, Incidence> of;

    IncidenceColumns(Component place, Locale locale, Function<R, Incidence> of) {
        this.place = place;
        this.locale = locale;
        this.of = of;
    }

    void addTo(ReviewTable<R> table, Function<R, String> patients, Function<R, String> events) {
        var n = say("safety.tables.n");
        table.group(
                say("safety.tables.patients"),
                List.of(
                        Column.count(n, say("safety.tables.patients"), locale, value(Incidence::patients), patients),
                        Column.decimal("%", say("safety.tables.percent"), locale, nullable(Incidence::percent)),
                        interval(
                                say("safety.tables.percent"),
                                nullable(Incidence::percentLow95),
                                nullable(Incidence::percentHigh95))));
        table.group(
                say("safety.tables.events"),
                List.of(Column.count(n, say("safety.tables.events"), locale, value(Incidence::events), events)));
        rate(
                table,
                "safety.tables.eaer",
                nullable(Incidence::per100PatientYears),
                nullable(Incidence::low95),
                nullable(Incidence::high95));
        rate(
                table,
                "safety.tables.eair",
                nullable(incidence -> incidence.firstEvents().per100PatientYears()),
                nullable(incidence -> incidence.firstEvents().low95()),
                nullable(incidence -> incidence.firstEvents().high95()));
    }

    /** How they were counted, for the foot of the table. */
    String method(SafetyReview review) {
        return place.getTranslation(
                "safety.tables.method.incidence",
                Formats.whole(review.dosed(), locale),
                Formats.oneDecimal(review.patientYears(), locale));
    }

    private void rate(
            ReviewTable<R> table,
            String key,
            Function<R, @Nullable Double> rate,
            Function<R, @Nullable Double> low,
            Function<R, @Nullable Double> high) {
        table.group(
                say(key),
                List.of(
                        Column.decimal(say("safety.tables.figure"), say(key), locale, rate),
                        interval(say(key), low, high)));
    }

    private Column<R> interval(String of, Function<R, @Nullable Double> low, Function<R, @Nullable Double> high) {
        return new Column<>(
                say("safety.tables.interval"),
                row -> range(low.apply(row), high.apply(row)),
                null,
                List.of(
                        new Column.Plain<>(place.getTranslation("safety.tables.low", of), low::apply),
                        new Column.Plain<>(place.getTranslation("safety.tables.high", of), high::apply)));
    }

    private String range(@Nullable Double low, @Nullable Double high) {
        if (low == null || high == null) return Formats.UNKNOWN;
        return Formats.oneDecimal(low, locale) + "–" + Formats.oneDecimal(high, locale);
    }

    private <T> Function<R, T> value(Function<Incidence, T> figure) {
        return row -> figure.apply(of.apply(row));
    }

    private Function<R, @Nullable Double> nullable(Function<Incidence, @Nullable Double> figure) {
        return row -> figure.apply(of.apply(row));
    }

    private String say(String key) {
        return place.getTranslation(key);
    }
}
