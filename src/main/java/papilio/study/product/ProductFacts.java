package papilio.study.product;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;

/**
 * What stands in the boxes on the drug; null is left out on paper, and a Chinese text needs its English one.
 *
 * @param country where events are taken to have happened whose site names none; ISO 3166, two letters
 */
public record ProductFacts(
        @Nullable String route,
        @Nullable String routeZh,
        @Nullable String indication,
        @Nullable String indicationZh,
        @Nullable String manufacturer,
        @Nullable String manufacturerZh,
        @Nullable String country) {
    static final ProductFacts NONE = new ProductFacts(null, null, null, null, null, null, null);
    private static final int SHORT = 120;
    private static final int LONG = 300;

    public ProductFacts {
        route = tidy("route", route, SHORT);
        routeZh = tidy("routeZh", routeZh, SHORT);
        indication = tidy("indication", indication, LONG);
        indicationZh = tidy("indicationZh", indicationZh, LONG);
        manufacturer = tidy("manufacturer", manufacturer, LONG);
        manufacturerZh = tidy("manufacturerZh", manufacturerZh, LONG);
        country = country(tidy("country", country, SHORT));
        both("route", route, routeZh);
        both("indication", indication, indicationZh);
        both("manufacturer", manufacturer, manufacturerZh);
    }

    private static @Nullable String tidy(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) return null;
        var tidy = text.strip();
        if (tidy.length() > most) throw new FieldRefusal(field, "study.refused.tooLong", most);
        return tidy;
    }

    private static void both(String field, @Nullable String english, @Nullable String chinese) {
        if (english == null && chinese != null) throw new FieldRefusal(field, "study.product.refused.english");
    }

    private static @Nullable String country(@Nullable String typed) {
        if (typed == null) return null;
        var code = typed.toUpperCase(Locale.ROOT);
        if (!Arrays.asList(Locale.getISOCountries()).contains(code))
            throw new FieldRefusal("country", "study.product.refused.country");
        return code;
    }
}
