package papilio.safety.dictionary;

import java.util.List;
import papilio.shared.FieldRefusal;

/** The files are not what they should be: nothing of them is kept, and each bad row is named with its reason. */
public class DictionaryRefused extends FieldRefusal {
    private final transient List<BadRow> rows;

    /** A row that cannot be taken; {@code key} is the translation key of the reason. */
    public record BadRow(String file, long row, String key) {}

    DictionaryRefused(String key, Object... details) {
        super("files", key, details);
        rows = List.of();
    }

    DictionaryRefused(List<BadRow> rows) {
        super("files", "safety.dictionary.refused.rows", rows.size());
        this.rows = List.copyOf(rows);
    }

    public List<BadRow> rows() {
        return rows;
    }
}
