package papilio.enrollment.forecast;

import java.util.random.RandomGenerator;

/**
 * Random numbers of which every site and path has a stream of its own, found again by its name. So the same data give
 * the same forecast, and a change at one site leaves the draws of the others as they were.
 */
final class Draws implements RandomGenerator {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /** Goes to the beginning of a stream. */
    Draws at(long seed, long stream, long path) {
        state = mixed(mixed(seed + GOLDEN * stream) + GOLDEN * path);
        return this;
    }

    /** The next number of SplitMix64 (Steele, Lea & Flood 2014). */
    @Override
    public long nextLong() {
        state += GOLDEN;
        return mixed(state);
    }

    /** From the gamma distribution with this shape and scale 1 (Marsaglia & Tsang 2000). */
    double gamma(double shape) {
        if (shape < 1) return gamma(shape + 1) * Math.pow(1 - nextDouble(), 1 / shape);
        var d = shape - 1.0 / 3;
        var c = 1 / Math.sqrt(9 * d);
        while (true) {
            var normal = nextGaussian();
            var root = 1 + c * normal;
            if (root <= 0) continue;
            var cube = root * root * root;
            var uniform = 1 - nextDouble();
            var square = normal * normal;
            if (uniform < 1 - 0.0331 * square * square) return d * cube;
            if (Math.log(uniform) < square / 2 + d * (1 - cube + Math.log(cube))) return d * cube;
        }
    }

    private static long mixed(long value) {
        var once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        var twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
