package papilio.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the portal knows about a study beyond its registry record: settings, Chinese texts, schedule, special interests.
 * One file for each in {@code studies/}; the code reads them all alike and knows none by name.
 */
record KnownStudy(
        JsonNode record,
        Settings settings,
        List<Words> chinese,
        List<Visit> visits,
        List<Interest> specialInterests,
        List<Instrument> instruments) {
    private static final Pattern NUMBER = Pattern.compile("NCT\\d{8}");

    record Settings(
            @Nullable String titleZh,
            @Nullable String shortTitle,
            @Nullable String shortTitleZh,
            @Nullable String summaryZh,
            String zone,
            int lastDoseDays,
            @Nullable Integer emergentWindowDays,
            @Nullable String treatment,
            @Nullable String treatmentZh,
            @Nullable Integer doseEveryDays,
            @Nullable String ethicsNumber) {}

    record Words(String en, String zh) {}

    record Visit(
            String code,
            String name,
            @Nullable String nameZh,
            PlannedVisit.Anchor anchor,
            int day,
            int before,
            int after,
            boolean remote) {}

    record Interest(String code, String name, @Nullable String nameZh) {}

    /** What answers the criterion whose words contain these. */
    record Instrument(String code, String answers) {}

    static Optional<KnownStudy> find(String number) {
        if (!NUMBER.matcher(number).matches()) return Optional.empty();
        try (var file = KnownStudy.class.getResourceAsStream("/studies/" + number + ".json")) {
            if (file == null) return Optional.empty();
            return Optional.of(JsonMapper.shared().readValue(file, KnownStudy.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Our Chinese of a criterion or name, as long as the record still words it as it did when it was translated. */
    @Nullable
    String chineseOf(String english) {
        return chinese.stream()
                .filter(words -> bare(words.en()).equals(bare(english)))
                .map(Words::zh)
                .findFirst()
                .orElse(null);
    }

    /** The instrument that answers a criterion, found by the criterion's words. */
    @Nullable
    String instrumentOf(String english) {
        return instruments.stream()
                .filter(one -> bare(english).contains(bare(one.answers())))
                .map(Instrument::code)
                .findFirst()
                .orElse(null);
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s;.]+", " ").strip();
    }
}
