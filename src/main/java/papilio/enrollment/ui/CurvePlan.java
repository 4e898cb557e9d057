package papilio.enrollment.ui;

import java.time.YearMonth;
import java.util.NavigableMap;

/** A version of the plan as the curve draws it: what its line is called, and the cumulative count by month. */
public record CurvePlan(String name, NavigableMap<YearMonth, Integer> months) {}
