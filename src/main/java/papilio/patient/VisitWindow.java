package papilio.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import papilio.study.PlannedVisit;

/** When one patient's visit of the schedule is due: both ends of the window belong to it. */
public record VisitWindow(PlannedVisit visit, LocalDate target, LocalDate from, LocalDate to) {
    /** Where a visit stands against its window. */
    public enum Status {
        IN_WINDOW,
        EARLY,
        LATE,
        /** Window closed, nothing recorded. */
        MISSED,
        /** Window open, nothing recorded yet. */
        DUE,
        UPCOMING
    }

    /** Null while the day it counts from is not known. */
    public static @Nullable VisitWindow of(
            PlannedVisit visit, @Nullable LocalDate firstDose, @Nullable LocalDate lastDose) {
        var anchor = visit.anchor() == PlannedVisit.Anchor.FIRST_DOSE ? firstDose : lastDose;
        if (anchor == null) return null;
        var target = anchor.plusDays(visit.targetDay());
        return new VisitWindow(visit, target, target.minusDays(visit.daysBefore()), target.plusDays(visit.daysAfter()));
    }

    public Status statusOf(LocalDate done) {
        if (done.isBefore(from)) return Status.EARLY;
        return done.isAfter(to) ? Status.LATE : Status.IN_WINDOW;
    }

    public Status statusWithout(LocalDate today) {
        if (today.isBefore(from)) return Status.UPCOMING;
        return today.isAfter(to) ? Status.MISSED : Status.DUE;
    }

    public Status status(@Nullable LocalDate done, LocalDate today) {
        return done != null ? statusOf(done) : statusWithout(today);
    }

    /** Days outside of the window: negative too early, positive too late, 0 in it. */
    public long daysOutside(LocalDate done) {
        if (done.isBefore(from)) return done.toEpochDay() - from.toEpochDay();
        return done.isAfter(to) ? done.toEpochDay() - to.toEpochDay() : 0;
    }
}
