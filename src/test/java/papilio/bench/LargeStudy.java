package papilio.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.fixtures.SampleStudy;

/** A study of any size straight in the tables: screened over a year and a half, treated, with events and questions. */
final class LargeStudy {
    private static final LocalDate OPENED = LocalDate.parse("2025-01-01");
    private static final int DAYS = 540;

    private LargeStudy() {}

    static void of(JdbcTemplate tables, String study, int sites, int patients) {
        SampleStudy.of(JdbcClient.create(tables), study);
        tables.update("update study set target = ?, planned_end = date '2027-01-31' where code = ?", patients, study);
        sites(tables, study, sites, patients);
        plan(tables, study, patients);
        people(tables, study, sites, patients);
        tables.update("""
                insert into treatment (study_code, site_code, patient_id, kind, drug, started_on)
                select study_code, site_code, id, 'INTERVAL', 'telitacicept', enrolled_on from patient
                where study_code = ? and enrolled_on is not null
                """, study);
        tables.update("""
                insert into adverse_event (study_code, site_code, patient_id, patient_no, event_no, term, serious, onset, onset_first,
                  review_state, review_rank, changed_at)
                select study_code, site_code, id, patient_no, concat('E-', patient_no), 'Cough', mod(id, 20) = 0, '2026-06-01', date '2026-06-01',
                  case when mod(id, 10) = 0 then 'NEW' else 'REVIEWED' end, case when mod(id, 10) = 0 then 10 else 90 end, screened_on
                from patient where study_code = ? and enrolled_on is not null
                """, study);
        tables.update("""
                insert into data_query (study_code, site_code, patient_id, patient_no, record_type, record_id, state, raised_by, raised_at)
                select study_code, site_code, id, patient_no, 'patient', id, case when mod(id, 5) = 0 then 'OPEN' else 'CLOSED' end, 'system', screened_on
                from patient where study_code = ? and mod(id, 4) = 0
                """, study);
    }

    private static void sites(JdbcTemplate tables, String study, int sites, int patients) {
        tables.batchUpdate(
                "insert into site (study_code, code, name_en, zone, status, activated_on, target) values (?, ?, ?, 'Asia/Shanghai', 'ENROLLING', ?, ?)",
                IntStream.range(0, sites).boxed().toList(),
                500,
                (row, site) -> {
                    row.setString(1, study);
                    row.setString(2, code(site));
                    row.setString(3, "Hospital " + code(site));
                    row.setObject(4, OPENED.plusDays(site % 60));
                    row.setInt(5, patients / sites + site % 7);
                });
    }

    private static void plan(JdbcTemplate tables, String study, int patients) {
        tables.update(
                "insert into enrollment_plan (study_code, plan_version, made_by, made_at) values (?, 1, 'system', timestamp '2025-01-01 00:00:00')",
                study);
        var plan = tables.queryForObject("select max(id) from enrollment_plan where study_code = ?", Long.class, study);
        for (var month = 0; month < 25; month++)
            tables.update(
                    "insert into enrollment_plan_month (plan_id, plan_month, cumulative) values (?, ?, ?)",
                    plan,
                    java.time.YearMonth.from(OPENED).plusMonths(month).toString(),
                    patients * (month + 1) / 25);
    }

    private static void people(JdbcTemplate tables, String study, int sites, int patients) {
        var dice = new Random(42);
        record Person(int number, int site, LocalDate screened, int fate) {}
        List<Person> all = IntStream.range(0, patients)
                .mapToObj(number ->
                        new Person(number, number % sites, OPENED.plusDays(dice.nextInt(DAYS)), dice.nextInt(10)))
                .toList();
        tables.batchUpdate("""
                insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, screened_on, failed_on,
                  failure_reason, enrolled_on, first_dose_on, ended_on, end_reason, last_entry_at)
                values (?, ?, ?, ?, 'x', ?, ?, ?, ?, ?, ?, ?, ?, timestamp '2026-06-01 00:00:00')
                """, all, 1000, (row, person) -> {
            var failed = person.fate() < 3;
            var ended = person.fate() == 9;
            row.setString(1, study);
            row.setString(2, code(person.site()));
            row.setString(3, "S" + person.number());
            row.setString(4, "P" + person.number());
            row.setString(5, failed ? "SCREEN_FAILURE" : ended ? "DISCONTINUED" : "ENROLLED");
            row.setObject(6, person.screened());
            row.setObject(7, failed ? person.screened().plusDays(3) : null);
            row.setString(8, failed ? "I2" : null);
            row.setObject(9, failed ? null : person.screened().plusDays(3));
            row.setObject(10, failed ? null : person.screened().plusDays(3));
            row.setObject(11, ended ? person.screened().plusDays(4) : null);
            row.setString(12, ended ? "WITHDRAWAL_BY_SUBJECT" : null);
        });
    }

    private static String code(int site) {
        return "%03d".formatted(site + 1);
    }
}
