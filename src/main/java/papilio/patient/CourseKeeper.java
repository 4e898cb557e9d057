package papilio.patient;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the copies that a patient's row carries of its records (first and last day of treatment, time of the last
 * entry), in the transaction of the change. The row's version stays, so that two people may record doses and visits of
 * one patient side by side. While a treatment interval is open there is no last day.
 */
@Component
class CourseKeeper {
    private static final String KEEP = """
            update patient p set p.last_entry_at = :now,
              p.first_dose_on = (select min(t.started_on) from treatment t
                where t.patient_id = p.id and t.voided = false and t.kind in ('DOSE', 'INTERVAL')),
              p.last_dose_on = case
                when p.ended_on is null and exists (select 1 from treatment o
                  where o.patient_id = p.id and o.voided = false and o.kind = 'INTERVAL' and o.ended_on is null) then null
                else (select max(case when l.kind = 'DOSE' then l.started_on else coalesce(l.ended_on, p.ended_on) end)
                  from treatment l where l.patient_id = p.id and l.voided = false and l.kind in ('DOSE', 'INTERVAL')) end
            where p.id = :id
            """;
    private final JdbcClient database;
    private final Clock clock;

    CourseKeeper(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void keep(long patient) {
        database.sql(KEEP)
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("id", patient)
                .update();
    }
}
