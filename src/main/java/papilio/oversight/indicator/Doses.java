package papilio.oversight.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.patient.DoseSlots;
import papilio.patient.DosedPatient;
import papilio.study.StudySettings;

/** The planned doses of every patient and those missed, counted at several days while one statement's rows go by. */
@Component
class Doses {
    private static final String ROWS = """
            select p.id, p.site_code, p.first_dose_on, p.treatment_stopped_on, p.ended_on, p.died_on,
              t.kind, t.started_on, t.ended_on as back_on
            from patient p join treatment t on t.patient_id = p.id and t.voided = false and t.kind in ('DOSE', 'HOLD')
            where p.study_code = :study and p.voided = false and p.first_dose_on is not null
            order by p.id
            """;

    private final JdbcClient database;

    Doses(JdbcClient database) {
        this.database = database;
    }

    /** Nothing for a study that plans no doses. */
    void count(StudySettings study, List<LocalDate> days, Comparison into) {
        var every = study.doseEveryDays();
        if (every == null) return;
        var counting = new Counting(every, days, into);
        database.sql(ROWS).param("study", study.code()).query(counting::row);
        counting.finish();
    }

    private static final class Counting {
        private final int every;
        private final List<LocalDate> days;
        private final Comparison into;
        private final List<Long> given = new ArrayList<>();
        private final List<DoseSlots.Hold> holds = new ArrayList<>();
        private @Nullable DosedPatient head;

        Counting(int every, List<LocalDate> days, Comparison into) {
            this.every = every;
            this.days = days;
            this.into = into;
        }

        void row(ResultSet row) throws SQLException {
            var now = head;
            if (now == null || now.id() != row.getLong("id")) {
                finish();
                now = DosedPatient.of(row);
                head = now;
            }
            var from = now.dayOf(row.getObject("started_on", LocalDate.class));
            if ("DOSE".equals(row.getString("kind"))) given.add(from);
            else {
                var back = row.getObject("back_on", LocalDate.class);
                holds.add(new DoseSlots.Hold(from, back == null ? now.dayOf(days.getFirst()) + 1 : now.dayOf(back)));
            }
        }

        void finish() {
            if (head != null && !given.isEmpty()) for (var day : days) count(head, day);
            given.clear();
            holds.clear();
        }

        private void count(DosedPatient patient, LocalDate day) {
            var today = patient.dayOf(day);
            if (today < 0) return;
            var known = given.stream().filter(one -> one <= today).toList();
            var end = patient.dayOf(patient.end(day));
            var slots = DoseSlots.of(known, holds, end, every, DoseSlots.WINDOW_DAYS, today);
            into.add(patient.site(), day, Indicator.MISSED_DOSES, slots.missed(), slots.decided());
        }
    }
}
