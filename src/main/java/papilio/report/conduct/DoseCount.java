package papilio.report.conduct;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import papilio.patient.DoseSlots;
import papilio.patient.DosedPatient;

/** Adds up the planned doses of one patient after the other while the rows go by, at a cut-off. */
final class DoseCount {
    private final int every;
    private final LocalDate cutoff;
    private final List<Long> given = new ArrayList<>();
    private final List<DoseSlots.Hold> holds = new ArrayList<>();
    private final Map<String, Sum> bySite = new HashMap<>();
    private final Sum all = new Sum();
    private @Nullable DosedPatient head;
    private double covered;
    private int adherent;

    DoseCount(int every, LocalDate cutoff) {
        this.every = every;
        this.cutoff = cutoff;
    }

    /** What was counted of some patients. */
    static final class Sum {
        private int patients;
        private int missing;
        private int outside;
        private long planned;
        private long taken;
        private long onTime;
        private long missed;
        private long decided;

        private void add(DoseSlots slots) {
            patients++;
            planned += slots.planned().size();
            taken += slots.taken();
            onTime += slots.onTime();
            missed += slots.missed();
            decided += slots.decided();
            if (slots.missed() > 0) missing++;
            if (slots.taken() > slots.onTime()) outside++;
        }

        long missed() {
            return missed;
        }

        long decided() {
            return decided;
        }
    }

    /** Rows of one patient follow each other. */
    void row(ResultSet row) throws SQLException {
        var now = head;
        if (now == null || now.id() != row.getLong("id")) {
            finish();
            now = DosedPatient.of(row);
            head = now;
        }
        var from = now.dayOf(row.getObject("started_on", LocalDate.class));
        if ("DOSE".equals(row.getString("kind"))) {
            given.add(from);
            return;
        }
        var back = row.getObject("back_on", LocalDate.class);
        holds.add(new DoseSlots.Hold(from, now.dayOf(back == null ? cutoff.plusDays(1) : back)));
    }

    /** After the last row. */
    DoseCount finish() {
        var patient = head;
        if (patient != null && !given.isEmpty()) count(patient);
        given.clear();
        holds.clear();
        return this;
    }

    private void count(DosedPatient patient) {
        var slots = DoseSlots.of(
                given, holds, patient.dayOf(patient.end(cutoff)), every, DoseSlots.WINDOW_DAYS, patient.dayOf(cutoff));
        var share = slots.daysCovered();
        if (share == null) return;
        all.add(slots);
        bySite.computeIfAbsent(patient.site(), none -> new Sum()).add(slots);
        covered += share;
        if (share >= Adherence.ADHERENT_FROM) adherent++;
    }

    /** Null where nobody has a planned dose. */
    @Nullable
    Adherence adherence() {
        if (all.patients == 0) return null;
        return new Adherence(
                all.patients, covered / all.patients, adherent, all.planned, all.taken, all.onTime, all.missed);
    }

    List<Deviations.Kind> kinds() {
        if (all.patients == 0) return List.of();
        return List.of(
                new Deviations.Kind(Deviations.DOSE_MISSED, all.missing, all.missed, all.decided),
                new Deviations.Kind(Deviations.DOSE_OFF_WINDOW, all.outside, all.taken - all.onTime, all.taken));
    }

    Set<String> sites() {
        return bySite.keySet();
    }

    Sum at(String site) {
        return bySite.getOrDefault(site, new Sum());
    }
}
