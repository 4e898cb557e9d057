package papilio.figures;

import org.jspecify.annotations.Nullable;

/** A count over patient-years, per 100 of them, with the exact Poisson 95 % interval; nulls where there was no time. */
public record Rate(
        int count,
        double patientYears,
        @Nullable Double per100PatientYears,
        @Nullable Double low95,
        @Nullable Double high95) {

    static final double DAYS_A_YEAR = 365.25;

    static Rate of(int count, long days) {
        var years = days / DAYS_A_YEAR;
        if (days == 0) return new Rate(count, 0, null, null, null);
        var interval = ExactIntervals.poisson(count).times(100 / years);
        return new Rate(count, years, count / years * 100, interval.low(), interval.high());
    }
}
