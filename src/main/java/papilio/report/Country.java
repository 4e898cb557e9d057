package papilio.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A country as a site wrote it, by its ISO code and its name in the reader's language. */
final class Country {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    private static final Map<String, String> CODES = codes();

    private Country() {}

    /** "China (CN)" for CN, CHN, China, 中国 and "China 中国"; what is no known country stays as it was written. */
    static String named(String written, Locale language) {
        var code = code(written.strip());
        if (code.isEmpty()) return written;
        var shown = Locale.CHINESE.getLanguage().equals(language.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : language;
        var name = Locale.of("", code).getDisplayCountry(shown);
        return Locale.SIMPLIFIED_CHINESE.equals(shown) ? name + "（" + code + "）" : name + " (" + code + ")";
    }

    private static String code(String written) {
        var whole = CODES.get(written.toLowerCase(Locale.ROOT));
        if (whole != null) return whole;
        // a name in each language beside the other, if both mean one country
        var found = Arrays.stream(
                        written.split("(?<=\\p{IsLatin})\\P{L}+(?=\\p{IsHan})|(?<=\\p{IsHan})\\P{L}+(?=\\p{IsLatin})"))
                .map(part -> CODES.getOrDefault(part.strip().toLowerCase(Locale.ROOT), ""))
                .distinct()
                .toList();
        return found.size() == 1 ? found.getFirst() : "";
    }

    private static Map<String, String> codes() {
        var codes = Arrays.stream(Locale.getISOCountries())
                .collect(Collectors.toMap(code -> code.toLowerCase(Locale.ROOT), code -> code));
        for (var code : Locale.getISOCountries())
            codes.putIfAbsent(Locale.of("", code).getISO3Country().toLowerCase(Locale.ROOT), code);
        for (var code : Locale.getISOCountries())
            for (var language : LANGUAGES)
                codes.putIfAbsent(
                        Locale.of("", code).getDisplayCountry(language).toLowerCase(Locale.ROOT), code);
        return codes;
    }
}
