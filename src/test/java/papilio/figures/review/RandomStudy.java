package papilio.figures.review;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.fixtures.SampleStudy;
import papilio.shared.PartialDate;

/** Three sites with patients, treatment and events of every kind, the same for one seed. */
public final class RandomStudy {
    public static final LocalDate TODAY = LocalDate.parse("2026-06-30");
    private static final List<String> SITES = List.of("01", "02", "03");
    private static final List<String> TERMS =
            List.of("Infections/Cough", "Infections/Zoster", "Skin/Rash", "Skin/Cough", "/Headache");

    private final JdbcClient database;
    private final Random dice;
    private final String code;

    private RandomStudy(JdbcClient database, int seed, String code) {
        this.database = database;
        this.code = code;
        dice = new Random(seed);
    }

    public static String of(JdbcClient database, int seed) {
        var study = new RandomStudy(database, seed, "R" + seed);
        var sample = SampleStudy.of(database, study.code);
        SITES.forEach(site -> sample.site(site, 20));
        database.sql("""
                        insert into study_special_interest (study_code, code, name_en, position)
                        values (?, 'HZ', 'Herpes zoster', 1), (?, 'TB', 'Tuberculosis', 2)
                        """).params(study.code, study.code).update();
        for (var number = 0; number < 40; number++) study.patient(number);
        return study.code;
    }

    private void patient(int number) {
        var screened = TODAY.minusDays(dice.nextInt(400) + 20);
        var enrolled = dice.nextInt(8) == 0 ? null : screened.plusDays(dice.nextInt(10));
        var first = enrolled == null || dice.nextInt(8) == 0 ? null : upToToday(enrolled.plusDays(dice.nextInt(10)));
        var ended = first == null || dice.nextInt(3) > 0 ? null : upToToday(first.plusDays(dice.nextInt(200)));
        database.sql("""
                        insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, screened_on,
                          enrolled_on, first_dose_on, ended_on, end_reason, voided, last_entry_at)
                        values (?, ?, ?, ?, 'x', 'ENROLLED', ?, ?, ?, ?, ?, ?, timestamp '2026-01-01 00:00:00')
                        """)
                .params(Arrays.asList(
                        code,
                        SITES.get(dice.nextInt(3)),
                        "S" + number,
                        name(number),
                        screened,
                        enrolled,
                        first,
                        ended,
                        ended == null ? null : "COMPLETED",
                        dice.nextInt(15) == 0))
                .update();
        if (first != null) treated(number, first, ended);
        for (var event = dice.nextInt(6); event > 0; event--)
            event(number, event, first == null ? screened : first.minusDays(dice.nextInt(20)));
    }

    /** Weekly doses with a long gap, or intervals of which the last may be open; with the copy that the patient's row keeps. */
    private void treated(int number, LocalDate first, @Nullable LocalDate ended) {
        var end = ended == null ? TODAY : ended;
        @Nullable LocalDate last = first;
        if (dice.nextBoolean()) {
            for (var day = first; !day.isAfter(end); day = day.plusDays(dice.nextInt(6) == 0 ? 80 : 7)) {
                treatment(number, "DOSE", day, null);
                last = day;
            }
        } else {
            var middle = upToToday(first.plusDays(dice.nextInt(60)));
            treatment(number, "INTERVAL", first, middle);
            last = middle;
            var again = middle.plusDays(50);
            if (!again.isAfter(end)) {
                var open = dice.nextBoolean();
                treatment(number, "INTERVAL", again, open ? null : end);
                last = open ? ended : end;
            }
        }
        database.sql("update patient set last_dose_on = ? where study_code = ? and patient_no = ?")
                .params(Arrays.asList(last, code, name(number)))
                .update();
    }

    private void treatment(int number, String kind, LocalDate from, @Nullable LocalDate to) {
        database.sql("""
                        insert into treatment (study_code, site_code, patient_id, kind, drug, started_on, ended_on)
                        select study_code, site_code, id, ?, 'telitacicept', ?, ? from patient where study_code = ? and patient_no = ?
                        """)
                .params(Arrays.asList(kind, from, to, code, name(number)))
                .update();
    }

    private void event(int number, int event, LocalDate from) {
        var onset = upToToday(from.plusDays(dice.nextInt(240)));
        var text = onset.toString().substring(0, List.of(10, 10, 10, 7, 4).get(dice.nextInt(5)));
        var earliest = PartialDate.of(text).earliest();
        var named = TERMS.get(dice.nextInt(TERMS.size())).split("/");
        database.sql("""
                        insert into adverse_event (study_code, site_code, patient_id, patient_no, event_no, term, soc, severity, grade,
                          serious, related, outcome, action_taken, special_interest, onset, onset_first, review_state, review_rank,
                          changed_at, voided)
                        select study_code, site_code, id, patient_no, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NEW', ?,
                          timestamp '2026-01-01 00:00:00', ? from patient where study_code = ? and patient_no = ?
                        """)
                .params(Arrays.asList(
                        name(number) + "-" + event,
                        named[1],
                        named[0].isEmpty() ? null : named[0],
                        any("MILD", "MODERATE", "SEVERE", null),
                        any(1, 2, 3, 4, 5, null, null, null),
                        dice.nextInt(4) == 0,
                        dice.nextBoolean(),
                        any("FATAL", "RECOVERED", "RECOVERED", null),
                        any("DRUG_WITHDRAWN", "DRUG_INTERRUPTED", "DOSE_NOT_CHANGED", null),
                        any("HZ", "OTHER", null, null, null),
                        text,
                        earliest,
                        dice.nextInt(90),
                        dice.nextInt(15) == 0,
                        code,
                        name(number)))
                .update();
    }

    @SafeVarargs
    private <T> @Nullable T any(@Nullable T... some) {
        return some[dice.nextInt(some.length)];
    }

    private static LocalDate upToToday(LocalDate day) {
        return day.isAfter(TODAY) ? TODAY : day;
    }

    private static String name(int number) {
        return "P%02d".formatted(number);
    }
}
