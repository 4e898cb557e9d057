package papilio.enrollment.ui;

import com.vaadin.flow.component.UI;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import papilio.enrollment.forecast.FanMonth;
import papilio.figures.Progress;
import papilio.shared.ui.Chart;
import papilio.shared.ui.Doors;

/**
 * Enrolled against plan: the actual line, the plan's versions, the target, today, where the present pace
 * leads, and the fan of the forecast.
 */
public final class EnrollmentCurve extends Chart {
    /** One plan alone, as it is in force. */
    public EnrollmentCurve(Progress figures, NavigableMap<YearMonth, Integer> plan, String height) {
        this(figures, List.of(new CurvePlan("", plan)), List.of(), height);
    }

    /** plans: the one in force first; fan: empty where there is no forecast */
    public EnrollmentCurve(Progress figures, List<CurvePlan> plans, List<FanMonth> fan, String height) {
        var months = new CurveMonths(figures, plans, fan);
        setOption(new CurveOption(this, figures, months).json());
        setSummary(summary(figures, months));
        var table = new CurveTable(this, figures, months);
        setTable(table.headers(), table.rows());
        setFileName("enrollment-" + figures.study());
        setPictureHeight(height);
        addItemClickListener(click -> {
            if (!click.key().isEmpty())
                UI.getCurrent()
                        .navigate(
                                "patients",
                                Doors.query(figures.study(), CurveTable.group(figures, "ENROLLED", click.key())));
        });
    }

    private String summary(Progress figures, CurveMonths months) {
        var enrolled = figures.accrual().enrolled();
        var planned = months.plannedNow();
        if (planned == null)
            return getTranslation(
                    "enrollment.curve.summary", enrolled, figures.cutoff().toString());
        return getTranslation(
                "enrollment.curve.summaryWithPlan", enrolled, figures.cutoff().toString(), planned);
    }
}
