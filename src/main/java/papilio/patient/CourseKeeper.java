package papilio.patient;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.shared.Rows;

/**
 * Keeps the copies that a patient's row carries of its records (first and last day of treatment, time of the last
 * entry), in the transaction of the change. The row's version stays, so that two people may record doses and visits of
 * one patient side by side. While a treatment interval is open there is no last day.
 */
@Component
class CourseKeeper {
    private static final String TREATED = """
            select min(t.started_on) as first_day,
              max(case when t.kind = 'DOSE' then t.started_on else t.ended_on end) as last_day,
              sum(case when t.kind = 'INTERVAL' and t.ended_on is null then 1 else 0 end) as open_intervals,
              max(p.ended_on) as left_on
            from treatment t join patient p on p.id = t.patient_id
            where t.patient_id = :id and t.voided = false and t.kind in ('DOSE', 'INTERVAL')
            """;
    private static final String KEEP =
            "update patient set last_entry_at = :now, first_dose_on = :first, last_dose_on = :last where id = :id";

    record Treated(
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable Long openIntervals,
            @Nullable LocalDate leftOn) {
        @Nullable
        LocalDate last() {
            return openIntervals != null && openIntervals > 0 ? leftOn : lastDay;
        }
    }

    private final JdbcClient database;
    private final Clock clock;

    CourseKeeper(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void keep(long patient) {
        var treated = database.sql(TREATED)
                .param("id", patient)
                .query(Rows.of(Treated.class))
                .single();
        database.sql(KEEP)
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("first", treated.firstDay())
                .param("last", treated.last())
                .param("id", patient)
                .update();
    }
}
