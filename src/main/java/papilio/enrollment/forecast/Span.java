package papilio.enrollment.forecast;

/**
 * A stretch of time ahead in which a site enrolls, in days after the cut-off.
 *
 * @param to its end; infinite where none is known
 */
record Span(double from, double to) {
    static final Span AHEAD = new Span(0, Double.POSITIVE_INFINITY);

    Span {
        if (from < 0 || !(to > from)) throw new IllegalArgumentException("no span: " + from + " to " + to);
    }

    /** Days of it that have passed by then. */
    double passed(double days) {
        return Math.max(0, Math.min(days, to) - from);
    }
}
