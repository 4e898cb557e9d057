package papilio.figures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far enrollment is at a cut-off and how it came there: what a curve draws, wherever the counts come from. */
public interface Progress {
    String study();

    LocalDate cutoff();

    @Nullable
    Integer target();

    Accrual accrual();

    /** Every month from the first screening, enrollment or planned one to the cut-off's. */
    List<MonthFigures> enrollmentByMonth();
}
