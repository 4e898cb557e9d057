package papilio.report.paper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document before it is laid out: every word and number is already text.
 *
 * @param study the study's title in both languages
 * @param header short title, registry number and sites, on each page
 * @param mark what must be seen on each page ("synthetic data"); empty where nothing must
 */
public record Paper(
        Locale locale, String title, String study, String header, String cutoff, String mark, List<Section> sections) {
    public Paper {
        sections = List.copyOf(sections);
    }

    /**
     * A heading with a table, or with a picture.
     *
     * @param table the template under {@code reports/tables}
     * @param words what the template's parameters say
     */
    public record Section(
            @Nullable String heading,
            @Nullable String note,
            String table,
            List<? extends Record> rows,
            Map<String, String> words,
            @Nullable Picture chart,
            @Nullable String chartWords) {
        public Section {
            rows = List.copyOf(rows);
            words = Map.copyOf(words);
        }

        public static Section of(
                @Nullable String heading, @Nullable String note, String table, List<? extends Record> rows) {
            return new Section(heading, note, table, rows, Map.of(), null, null);
        }

        public Section saying(Map<String, String> parameters) {
            return new Section(heading, note, table, rows, parameters, chart, chartWords);
        }

        public static Section picture(String heading, String sentence, Picture chart) {
            return new Section(heading, sentence, "answer", List.of(), Map.of(), chart, sentence);
        }
    }

    /** Who made the print and how it is recognised: on each page, but never part of the frozen data. */
    public record Colophon(String made, String check, String hash) {}
}
