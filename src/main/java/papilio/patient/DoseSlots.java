package papilio.patient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Planned doses against given ones, in days from the first dose, over the evaluation period [0, E).
 *
 * <p>A slot is due at every multiple of the interval before E, but not inside a hold that a physician ordered. A dose
 * belongs to the slot that it lies around; of several the nearest counts (the earlier of two equally near), the others
 * are extra.
 *
 * @param planned slots in order of time
 * @param extra days of doses that stand for no slot
 * @param shortIntervals days of doses that follow the one before within fewer than 5 days
 * @param coveredDays days of the period in [d, d + interval) of a dose; overlaps count once
 * @param period E
 * @param heldDays days of the period inside holds
 */
public record DoseSlots(
        List<Slot> planned,
        List<Long> extra,
        List<Long> shortIntervals,
        long coveredDays,
        long period,
        long heldDays,
        long coveredOutsideHolds) {
    public static final int WINDOW_DAYS = 2;
    private static final int SHORT_INTERVAL = 5;

    /** What became of a planned dose. */
    public enum Status {
        ON_TIME,
        OFF_WINDOW,
        MISSED,
        /** Not given yet, and still possible. */
        OPEN
    }

    public record Slot(long due, @Nullable Long given, Status status) {
        public boolean isTaken() {
            return given != null;
        }

        /** Days between due and given; 0 where nothing was given. */
        public long offset() {
            return given == null ? 0 : given - due;
        }
    }

    /** From (inclusive) to (exclusive), in days from the first dose. */
    public record Hold(long from, long to) {
        boolean holds(long day) {
            return from <= day && day < to;
        }
    }

    public DoseSlots {
        planned = List.copyOf(planned);
        extra = List.copyOf(extra);
        shortIntervals = List.copyOf(shortIntervals);
    }

    /**
     * @param given days of the doses given, in any order
     * @param end E, exclusive
     * @param today the last day that is known; a slot is missed only once it cannot be given any more
     */
    public static DoseSlots of(List<Long> given, List<Hold> holds, long end, int interval, int window, long today) {
        var doses = given.stream().sorted().toList();
        var reach = (interval - 1) / 2;
        Map<Long, Long> bySlot = new HashMap<>();
        var extra = new ArrayList<Long>();
        for (var day : doses) {
            var slot = Math.floorDiv(day + reach, interval);
            var due = slot * interval;
            if (slot < 0 || due >= end || isHeld(due, holds)) {
                if (day < end) extra.add(day);
                continue;
            }
            var before = bySlot.get(slot);
            if (before == null) bySlot.put(slot, day);
            else if (Math.abs(day - due) < Math.abs(before - due)) {
                bySlot.put(slot, day);
                extra.add(before);
            } else extra.add(day);
        }
        var planned = new ArrayList<Slot>();
        for (long due = 0, slot = 0; due < end; due += interval, slot++) {
            if (isHeld(due, holds)) continue;
            var day = bySlot.get(slot);
            planned.add(new Slot(due, day, status(due, day, window, reach, today)));
        }
        var covered = new HashSet<Long>();
        for (var day : doses) for (var d = Math.max(0, day); d < Math.min(end, day + interval); d++) covered.add(d);
        var held = new HashSet<Long>();
        for (var hold : holds) for (var d = Math.max(0, hold.from()); d < Math.min(end, hold.to()); d++) held.add(d);
        return new DoseSlots(
                planned,
                extra.stream().sorted().toList(),
                shortIntervals(doses),
                covered.size(),
                Math.max(0, end),
                held.size(),
                covered.stream().filter(day -> !held.contains(day)).count());
    }

    public long taken() {
        return planned.stream().filter(Slot::isTaken).count();
    }

    public long onTime() {
        return count(Status.ON_TIME);
    }

    public long missed() {
        return count(Status.MISSED);
    }

    /** Planned doses of which it is known what became of them. */
    public long decided() {
        return planned.size() - count(Status.OPEN);
    }

    /** Taken of planned, in percent; null where nothing was planned. */
    public @Nullable Double doseAdherence() {
        return percent(taken(), planned.size());
    }

    public @Nullable Double timingAdherence() {
        return percent(onTime(), planned.size());
    }

    /** Proportion of days covered, in percent. */
    public @Nullable Double daysCovered() {
        return percent(coveredDays, period);
    }

    public @Nullable Double daysCoveredWithoutHolds() {
        return percent(coveredOutsideHolds, period - heldDays);
    }

    private long count(Status status) {
        return planned.stream().filter(slot -> slot.status() == status).count();
    }

    private static @Nullable Double percent(long part, long whole) {
        return whole == 0 ? null : 100.0 * part / whole;
    }

    private static boolean isHeld(long day, List<Hold> holds) {
        return holds.stream().anyMatch(hold -> hold.holds(day));
    }

    private static Status status(long due, @Nullable Long given, int window, int reach, long today) {
        if (given == null) return today > due + reach ? Status.MISSED : Status.OPEN;
        return Math.abs(given - due) <= window ? Status.ON_TIME : Status.OFF_WINDOW;
    }

    private static List<Long> shortIntervals(List<Long> doses) {
        var found = new ArrayList<Long>();
        for (var i = 1; i < doses.size(); i++)
            if (doses.get(i) - doses.get(i - 1) < SHORT_INTERVAL) found.add(doses.get(i));
        return found;
    }
}
