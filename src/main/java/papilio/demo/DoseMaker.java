package papilio.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.patient.TreatmentEntry;

/** Weekly injections as a patient takes them: mostly on the day, sometimes late, missed or paused. */
final class DoseMaker {
    private static final List<String> WHY_MISSED = List.of(
            "FORGOT",
            "FORGOT",
            "FORGOT",
            "TRAVEL",
            "TRAVEL",
            "NO_SUPPLY",
            "COST",
            "INJ_FEAR",
            "FELT_WELL",
            "ACCESS",
            "INFECTION");
    private static final int WEEK = 7;

    private final Chance chance;
    private final LocalDate first;
    private final LocalDate end;
    private final double missing;
    private final int startMg;
    private final boolean stepsDown;
    private final int holdFrom;
    private final int holdWeeks;
    private final List<TreatmentEntry> rows = new ArrayList<>();

    DoseMaker(Chance chance, LocalDate first, LocalDate until, @Nullable LocalDate stopped) {
        this.chance = chance;
        this.first = first;
        this.end = stopped != null && stopped.isBefore(until) ? stopped : until;
        // most miss few injections, some miss many
        missing = Math.min(0.5, chance.skewed(0.06, 0.8));
        startMg = chance.yes(0.85) ? 160 : 80;
        stepsDown = startMg == 160 && chance.yes(0.2);
        holdFrom = chance.yes(0.16) ? chance.between(4, 30) : Integer.MAX_VALUE;
        holdWeeks = chance.between(2, 4);
    }

    List<TreatmentEntry> make() {
        var last = first.minusDays(1);
        for (int week = 0; !due(week).isAfter(end); week++) {
            if (week >= holdFrom && week < holdFrom + holdWeeks) {
                if (week == holdFrom) hold(week);
            } else if (week > 0 && chance.yes(missing)) {
                if (due(week).plusDays(3).isBefore(Cohort.TODAY))
                    rows.add(row("MISSED", null, due(week), null, chance.one(WHY_MISSED)));
            } else {
                last = give(week, last);
            }
        }
        return rows;
    }

    private LocalDate give(int week, LocalDate last) {
        var day = due(week).plusDays(week == 0 ? 0 : late());
        if (!day.isAfter(last)) day = last.plusDays(1);
        if (day.isAfter(end) || day.isAfter(Cohort.TODAY)) return last;
        var mg = stepsDown && week >= 24 ? 80 : startMg;
        rows.add(row("DOSE", BigDecimal.valueOf(mg), day, null, null));
        return day;
    }

    private int late() {
        var draw = chance.fraction();
        if (draw < 0.78) return 0;
        if (draw < 0.86) return 1;
        if (draw < 0.91) return -1;
        if (draw < 0.95) return 2;
        return draw < 0.985 ? 3 : -2;
    }

    /** The end is the first day back on the drug; a pause that lasts has none yet. */
    private void hold(int week) {
        var back = due(week + holdWeeks);
        rows.add(row(
                "HOLD",
                null,
                due(week),
                back.isAfter(end) ? null : back,
                chance.one(List.of("INFECTION", "AE", "SURGERY", "VACCINE"))));
    }

    private LocalDate due(int week) {
        return first.plusDays((long) WEEK * week);
    }

    private TreatmentEntry row(
            String kind, @Nullable BigDecimal mg, LocalDate day, @Nullable LocalDate back, @Nullable String reason) {
        var lot = mg == null
                ? null
                : "T%02d%02d"
                        .formatted(
                                day.getYear() % 100,
                                1 + (int) ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day) % 9);
        return new TreatmentEntry(
                null,
                kind,
                "telitacicept",
                mg,
                mg == null ? null : "mg",
                null,
                mg == null ? null : "s.c.",
                kind.equals("MISSED") ? day : null,
                day,
                back,
                reason,
                lot,
                null);
    }
}
