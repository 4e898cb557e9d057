package papilio.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Reproducible chance: {@link Random}'s numbers are fixed by its specification on every machine. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    boolean yes(double probability) {
        return random.nextDouble() < probability;
    }

    double fraction() {
        return random.nextDouble();
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    double normal(double mean, double deviation, double low, double high) {
        return Math.min(high, Math.max(low, normal(mean, deviation)));
    }

    /** Long-tailed, half of the values on each side of the median. */
    double skewed(double median, double sigma) {
        return median * Math.exp(sigma * random.nextGaussian());
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    void shuffle(List<?> list) {
        java.util.Collections.shuffle(list, random);
    }

    /** Clinics are open from Monday to Saturday morning; what falls on a Sunday moves on. */
    static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
