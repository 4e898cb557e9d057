package papilio.patient;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.shared.PartialDate;
import papilio.shared.intake.Column;
import papilio.shared.intake.Entry;

/** A line of medical history that comes in in bulk. */
public record HistoryEntry(
        @Nullable String sourceKey,
        String term,
        @Nullable String standardTerm,
        @Nullable String bodySystem,
        @Nullable String category,
        @Nullable PartialDate started,
        @Nullable PartialDate ended)
        implements Entry {
    static final List<Column> COLUMNS = List.of(
            Column.text("term", 300),
            Column.text("standard_term", 300),
            Column.text("body_system", 200),
            Column.text("category", 120),
            Column.text("started", 10),
            Column.text("ended", 10));

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(
                term,
                standardTerm,
                bodySystem,
                category,
                started == null ? null : started.text(),
                ended == null ? null : ended.text());
    }
}
