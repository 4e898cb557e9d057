package papilio.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import papilio.shared.Decimals;

/** The words of a printed report, looked at row by row: a label and the numbers behind it. */
record PrintedTables(String text) {
    private static final int DOSED = 74;
    private static final String SHARE = " (\\d+)/74 \\((\\d+\\.\\d)[ \u00a0]%\\) (\\d+) ([\\d,]+\\.\\d)(?!\\d)";
    private static final Pattern SEVERITIES = Pattern.compile("(?: \\d+){8}");

    /** From the last heading of these words to the one that follows. */
    PrintedTables between(String heading, String next) {
        var from = text.lastIndexOf(heading);
        assertThat(from).as(heading).isNotNegative();
        var to = text.indexOf(next, from + heading.length());
        assertThat(to).as(next).isPositive();
        return new PrintedTables(text.substring(from + heading.length(), to));
    }

    /** Every row of the file, totals over arms: patients, percent of the dosed, events, events per 100 patient-years. */
    void hasTerms(String file) {
        var rows = ExpectedRows.of(file);
        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            var term = row.getField("AEDECOD");
            var label = term.isEmpty() ? soc(row.getField("AEBODSYS")) : term;
            var patients = Integer.parseInt(row.getField("total_n"));
            var share = Decimals.percent(patients, DOSED).toPlainString();
            var events = row.getField("total_events");
            var rate = Double.parseDouble(row.getField("total_events_per_100PY"));
            assertThat(found(label, SHARE)).as(label).anySatisfy(match -> {
                assertThat(match.group(1)).isEqualTo(String.valueOf(patients));
                assertThat(match.group(2)).isEqualTo(share);
                assertThat(match.group(3)).isEqualTo(events);
                assertThat(Double.parseDouble(match.group(4).replace(",", ""))).isCloseTo(rate, within(0.06));
            });
        }
    }

    /** Patients and events of each severity, in the rows of the file that total the arms. */
    void hasSeverities(String file) {
        var counts = new LinkedHashMap<String, Map<String, String>>();
        for (var row : ExpectedRows.of(file))
            if (row.getField("arm").equals("Total"))
                counts.computeIfAbsent(row.getField("AEBODSYS"), none -> new HashMap<>())
                        .put(row.getField("AESEV"), row.getField("subjects") + " " + row.getField("events"));
        assertThat(counts).isNotEmpty();
        counts.forEach((soc, bySeverity) -> {
            var numbers = List.of("MILD", "MODERATE", "SEVERE").stream()
                    .map(severity -> bySeverity.getOrDefault(severity, "0 0"))
                    .collect(Collectors.joining(" "));
            assertThat(text).containsIgnoringCase(soc(soc) + " " + numbers + " 0 0");
        });
    }

    /** The numbers of every row of terms, in the order of print. */
    List<String> termNumbers() {
        return Pattern.compile(SHARE)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** The numbers of every row of severities, in the order of print. */
    List<String> severityNumbers() {
        return SEVERITIES.matcher(text).results().map(MatchResult::group).toList();
    }

    private List<MatchResult> found(String label, String numbers) {
        return Pattern.compile(Pattern.quote(label) + numbers, Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .results()
                .toList();
    }

    private static String soc(String recorded) {
        return recorded.equals("ANY BODY SYSTEM") ? "All classes" : recorded.toLowerCase(Locale.ROOT);
    }
}
