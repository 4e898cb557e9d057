package papilio.patient;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.shared.intake.Column;
import papilio.shared.intake.Entry;

/** A visit that comes in in bulk. */
public record VisitEntry(
        @Nullable String sourceKey,
        @Nullable String code,
        String name,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        boolean unplanned,
        String status,
        boolean remote)
        implements Entry {
    static final List<Column> COLUMNS = List.of(
            Column.text("visit_code", 20),
            Column.text("visit_name", 120),
            Column.day("started_on"),
            Column.day("ended_on"),
            Column.flag("unplanned"),
            Column.text("status", 20),
            Column.flag("remote"));

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(code, name, startedOn, endedOn, unplanned, status, remote);
    }
}
