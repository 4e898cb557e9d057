package papilio.report;

import java.util.List;

/** What the first page will say: its lines, and what does not add up or must be known. */
public record Preview(String title, List<String> lines, List<String> problems) {
    public Preview {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }
}
