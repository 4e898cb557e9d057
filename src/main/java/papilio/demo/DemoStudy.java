package papilio.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The study of the demo, and the day on which its time stands still. */
final class DemoStudy {
    static final String CODE = "NCT06458972";
    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    static final LocalDate OPENED = LocalDate.of(2025, 4, 1);
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final int TARGET = 139;
    static final String DRUG = "telitacicept";
    static final int DOSE_EVERY_DAYS = 7;
    static final int WEEKS_OF_DOSES = 52;

    /** The same cohort on every machine, as long as this number stands. */
    static final long SEED = 6_458_972L;

    private DemoStudy() {}

    /** Every instant of the demo lies before the business today begins, so that it is past at any time of day. */
    static Instant at(LocalDate day, int hour, int minute) {
        var known = day.isBefore(TODAY) ? day : TODAY.minusDays(1);
        return known.atTime(hour, minute).atZone(ZONE).toInstant();
    }

    static Instant workingHours(LocalDate day, Dice dice) {
        return at(day, dice.between(8, 17), dice.between(0, 59));
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
