package papilio.patient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.shared.intake.Column;
import papilio.shared.intake.Entry;

/** A laboratory value, vital sign or assessment that comes in in bulk. */
public record FindingEntry(
        @Nullable String sourceKey,
        String kind,
        String code,
        String name,
        @Nullable String category,
        @Nullable BigDecimal number,
        @Nullable String text,
        @Nullable String unit,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String flag,
        @Nullable LocalDate takenOn,
        @Nullable String takenText,
        @Nullable String visit,
        @Nullable String method,
        @Nullable String note)
        implements Entry {
    static final List<Column> COLUMNS = List.of(
            Column.text("kind", 20),
            Column.text("code", 40),
            Column.text("name", 200),
            Column.text("category", 100),
            Column.decimal("value_number", 8),
            Column.text("value_text", 200),
            Column.text("unit", 60),
            Column.decimal("range_low", 8),
            Column.decimal("range_high", 8),
            Column.text("flag", 20),
            Column.day("taken_on"),
            Column.text("taken_text", 30),
            Column.text("visit_name", 120),
            Column.text("method", 120),
            Column.text("note", 1000));

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(
                kind, code, name, category, number, text, unit, low, high, flag, takenOn, takenText, visit, method,
                note);
    }
}
