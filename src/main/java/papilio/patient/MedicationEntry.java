package papilio.patient;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.shared.PartialDate;
import papilio.shared.intake.Column;
import papilio.shared.intake.Entry;

/** A concomitant medication that comes in in bulk. */
public record MedicationEntry(
        @Nullable String sourceKey,
        String name,
        @Nullable String standardName,
        @Nullable String drugClass,
        @Nullable String indication,
        @Nullable String amount,
        @Nullable String unit,
        @Nullable String frequency,
        @Nullable String route,
        @Nullable PartialDate started,
        @Nullable PartialDate ended,
        boolean ongoing)
        implements Entry {
    static final List<Column> COLUMNS = List.of(
            Column.text("name", 300),
            Column.text("standard_name", 300),
            Column.text("drug_class", 200),
            Column.text("indication", 300),
            Column.text("amount", 60),
            Column.text("unit", 40),
            Column.text("frequency", 60),
            Column.text("route", 60),
            Column.text("started", 10),
            Column.day("started_first"),
            Column.text("ended", 10),
            Column.day("ended_last"),
            Column.flag("ongoing"));

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(
                name,
                standardName,
                drugClass,
                indication,
                amount,
                unit,
                frequency,
                route,
                started == null ? null : started.text(),
                started == null ? null : started.earliest(),
                ended == null ? null : ended.text(),
                ended == null ? null : ended.latest(),
                ongoing);
    }
}
