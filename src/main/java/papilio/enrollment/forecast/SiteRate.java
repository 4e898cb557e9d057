package papilio.enrollment.forecast;

/**
 * What is known of how many patients a day a site enrolls while it is open: a gamma distribution.
 *
 * @param mean patients a day
 * @param shape of the distribution; infinite where the rate is taken as known
 */
record SiteRate(double mean, double shape) {
    SiteRate {
        if (!(mean >= 0) || !(shape > 0)) throw new IllegalArgumentException("no rate: " + mean + ", " + shape);
    }

    /** @param rate in days */
    static SiteRate gamma(double shape, double rate) {
        return new SiteRate(shape / rate, shape);
    }

    static SiteRate known(double mean) {
        return new SiteRate(mean, Double.POSITIVE_INFINITY);
    }

    double variance() {
        return Double.isInfinite(shape) ? 0 : mean * mean / shape;
    }

    /** So many times faster, and in proportion as unsure. */
    SiteRate times(double factor) {
        return new SiteRate(mean * factor, shape);
    }

    double draw(Draws draws) {
        return Double.isInfinite(shape) ? mean : draws.gamma(shape) * mean / shape;
    }
}
