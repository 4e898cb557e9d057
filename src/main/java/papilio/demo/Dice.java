package papilio.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance from a named algorithm and a seed; every concern of every patient throws its own, so that one does not shift the others. */
final class Dice {
    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final RandomGenerator random;

    private Dice(long seed) {
        random = ALGORITHM.create(seed);
    }

    static Dice of(long seed, String... about) {
        var mixed = seed;
        for (var word : about) mixed = mixed * SPREAD + word.hashCode();
        return new Dice(mixed);
    }

    /** Both ends belong to it. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    double between(double low, double high) {
        return random.nextDouble(low, high);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double normal(double mean, double deviation, double low, double high) {
        return Math.clamp(mean + deviation * random.nextGaussian(), low, high);
    }

    double lognormal(double median, double spread) {
        return median * Math.exp(spread * random.nextGaussian());
    }

    double exponential(double mean) {
        return mean * random.nextExponential();
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The place of one of these weights. */
    int weighted(double... weights) {
        var left = random.nextDouble() * java.util.Arrays.stream(weights).sum();
        for (var place = 0; place < weights.length; place++) {
            left -= weights[place];
            if (left < 0) return place;
        }
        return weights.length - 1;
    }

    /** A day from Monday to Friday between these two, both belonging to it. */
    LocalDate workday(LocalDate from, LocalDate to) {
        var day = from.plusDays(between(0, (int) (to.toEpochDay() - from.toEpochDay())));
        while (isWeekend(day) && day.isAfter(from)) day = day.minusDays(1);
        while (isWeekend(day) && day.isBefore(to)) day = day.plusDays(1);
        return day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
