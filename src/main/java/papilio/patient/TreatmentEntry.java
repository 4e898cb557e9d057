package papilio.patient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.shared.intake.Column;
import papilio.shared.intake.Entry;

/** A dose, a treatment interval, a missed dose or a hold that comes in in bulk. */
public record TreatmentEntry(
        @Nullable String sourceKey,
        String kind,
        String drug,
        @Nullable BigDecimal amount,
        @Nullable String unit,
        @Nullable String frequency,
        @Nullable String route,
        @Nullable LocalDate plannedOn,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String reason,
        @Nullable String lot,
        @Nullable String place)
        implements Entry {
    static final List<Column> COLUMNS = List.of(
            Column.text("kind", 20),
            Column.text("drug", 120),
            Column.decimal("amount", 4),
            Column.text("unit", 40),
            Column.text("frequency", 40),
            Column.text("route", 60),
            Column.day("planned_on"),
            Column.day("started_on"),
            Column.day("ended_on"),
            Column.text("reason", 60),
            Column.text("lot", 60),
            Column.text("place", 60));

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(
                kind, drug, amount, unit, frequency, route, plannedOn, startedOn, endedOn, reason, lot, place);
    }
}
