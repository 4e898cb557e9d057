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
        Locale locale,
        String title,
        String study,
        String header,
        String cutoff,
        String mark,
        List<Section> sections,
        Layout layout,
        List<Sheet> sheets) {
    public Paper {
        sections = List.copyOf(sections);
        sheets = List.copyOf(sheets);
    }

    /** Sections, upright. */
    public Paper(
            Locale locale,
            String title,
            String study,
            String header,
            String cutoff,
            String mark,
            List<Section> sections) {
        this(locale, title, study, header, cutoff, mark, sections, Layout.UPRIGHT, List.of());
    }

    /** The same on pages of another kind. */
    public Paper on(Layout pages) {
        return new Paper(locale, title, study, header, cutoff, mark, sections, pages, sheets);
    }

    /** Numbered boxes instead of sections. */
    public Paper of(List<Sheet> forms) {
        return new Paper(locale, title, study, header, cutoff, mark, List.of(), Layout.FORM, forms);
    }

    /** Which template holds the pages together. */
    public enum Layout {
        UPRIGHT("paper"),
        ACROSS("paper-across"),
        FORM("form");

        private final String template;

        Layout(String template) {
            this.template = template;
        }

        String template() {
            return template;
        }
    }

    /**
     * A form of numbered boxes, begun on a page of its own.
     *
     * @param number of the form in the paper
     * @param words labels and values by the name of the box
     * @param marks what stands in the margin of a changed box, by its name
     */
    public record Sheet(Integer number, Map<String, String> words, Map<String, String> marks) {
        public Sheet {
            words = Map.copyOf(words);
            marks = Map.copyOf(marks);
        }
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
