package papilio.safety;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Another record of the same patient that belongs to an event: a dose, a visit, a laboratory value, a medication. */
public record RecordLink(Kind kind, long id) implements Comparable<RecordLink> {
    /** Named as the record types of the patient's room are. */
    public enum Kind {
        TREATMENT("treatment"),
        VISIT("visit"),
        FINDING("finding"),
        MEDICATION("medication");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(word));
        }
    }

    /** "treatment:12,finding:7", as it is stored. */
    public static List<RecordLink> parse(String commaSeparated) {
        if (commaSeparated.isBlank()) return List.of();
        return Arrays.stream(commaSeparated.split(",")).map(RecordLink::read).toList();
    }

    public static String join(Collection<RecordLink> links) {
        return links.stream().sorted().distinct().map(RecordLink::key).collect(Collectors.joining(","));
    }

    public String key() {
        return kind.word() + ":" + id;
    }

    @Override
    public int compareTo(RecordLink other) {
        return kind == other.kind ? Long.compare(id, other.id) : kind.compareTo(other.kind);
    }

    private static RecordLink read(String key) {
        var parts = key.split(":", 2);
        return new RecordLink(Kind.of(parts[0]), Long.parseLong(parts[1]));
    }
}
