package papilio.bench;

import java.time.LocalDateTime;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.fixtures.SampleStudy;
import papilio.safety.ReviewState;

/**
 * A study with so many events straight in the tables, in the proportions of a study that is reviewed: of a hundred,
 * fifteen wait for a monitor, one is escalated, four wait for the site and eighty are done; one of twenty is serious, one
 * of fifty of special interest, one of two hundred disputed; one of five hundred has a clock that has run out.
 */
final class LargeQueue {
    private static final int MONITORS = 6;
    private static final int A_BATCH = 1000;

    private LargeQueue() {}

    static void of(JdbcTemplate tables, String study, int count) {
        SampleStudy.of(JdbcClient.create(tables), study).site("01", 70).site("02", 69);
        tables.update("""
                insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, screened_on, last_entry_at)
                values (?, '01', 'S1', 'P1', 'x', 'SCREENING', date '2026-01-01', timestamp '2026-06-01 00:00:00')
                """, study);
        var patient = tables.queryForObject("select id from patient where study_code = ?", Long.class, study);
        events(tables, study, patient == null ? 0 : patient, count);
        questions(tables, study);
        clocks(tables, study);
    }

    private static void events(JdbcTemplate tables, String study, long patient, int count) {
        var began = LocalDateTime.of(2020, 1, 1, 0, 0);
        tables.batchUpdate("""
                insert into adverse_event (study_code, site_code, patient_id, patient_no, event_no, term, serious, special_interest, disputed,
                  onset, onset_first, review_state, review_rank, changed_at, decided_by, reviewed_at)
                values (?, ?, ?, 'P1', ?, 'Cough', ?, ?, ?, '2026-06-01', date '2026-06-01', ?, ?, ?, ?, ?)
                """, IntStream.range(0, count).boxed().toList(), A_BATCH, (row, number) -> {
            var state = state(number % 100);
            var serious = number % 20 == number / 100 % 20;
            var changed = began.plusMinutes((number * 7919L) % count * 3_000_000L / count);
            row.setString(1, study);
            row.setString(2, number % 3 == 0 ? "02" : "01");
            row.setLong(3, patient);
            row.setString(4, "E-" + number);
            row.setBoolean(5, serious);
            row.setString(6, number % 50 == number / 100 % 50 ? "INFECTION" : null);
            row.setBoolean(7, number % 200 == number / 200 % 200);
            row.setString(8, state.name());
            row.setInt(9, state.rank(serious));
            row.setObject(10, changed);
            row.setString(11, state == ReviewState.NEW ? null : monitor(number / 7 % MONITORS));
            row.setObject(12, state == ReviewState.REVIEWED ? changed : null);
        });
    }

    /** The first one is whoever runs the benchmark. */
    private static String monitor(int number) {
        return number == 0 ? "system" : "monitor" + number;
    }

    private static ReviewState state(int percentile) {
        if (percentile < 8) return ReviewState.NEW;
        if (percentile < 13) return ReviewState.CHANGED;
        if (percentile < 15) return ReviewState.ANSWERED;
        if (percentile < 16) return ReviewState.ESCALATED;
        return percentile < 20 ? ReviewState.QUERIED : ReviewState.REVIEWED;
    }

    private static void questions(JdbcTemplate tables, String study) {
        tables.update("""
                insert into data_query (study_code, site_code, patient_id, patient_no, record_type, record_id, event_id, question, state, raised_by, raised_at)
                select study_code, site_code, patient_id, patient_no, 'adverse_event', id, id, 'Since when?',
                  case review_state when 'QUERIED' then 'OPEN' when 'ANSWERED' then 'ANSWERED' else 'CLOSED' end, 'system', changed_at
                from adverse_event where study_code = ? and (review_state in ('QUERIED', 'ANSWERED') or mod(id, 10) = 0)
                """, study);
    }

    private static void clocks(JdbcTemplate tables, String study) {
        tables.update("""
                insert into reporting_deadline (study_code, site_code, event_id, rule_code, aware_at, due_at, submitted_at, phase)
                select study_code, site_code, id, 'R1', changed_at, timestampadd(hour, 24, changed_at),
                  case when mod(id, 25) = 0 then null else changed_at end, case when mod(id, 25) = 0 then 'RUNNING' else 'ON_TIME' end
                from adverse_event where study_code = ? and serious = true
                """, study);
    }
}
