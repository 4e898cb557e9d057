package papilio.enrollment.forecast;

import java.time.LocalDate;

/** How many are enrolled by the end of a month (or at the cut-off): the middle and the 50, 80 and 95 % bands, cumulative. */
public record FanMonth(LocalDate day, int low95, int low80, int low50, int median, int high50, int high80, int high95) {
    static FanMonth known(LocalDate day, int enrolled) {
        return new FanMonth(day, enrolled, enrolled, enrolled, enrolled, enrolled, enrolled, enrolled);
    }
}
