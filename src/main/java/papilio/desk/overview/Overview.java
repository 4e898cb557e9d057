package papilio.desk.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.PlanRow;
import papilio.enrollment.forecast.FanMonth;
import papilio.enrollment.forecast.ForecastHeadline;
import papilio.figures.Accrual;
import papilio.figures.MonthFigures;
import papilio.figures.Progress;
import papilio.figures.tally.SiteTally;
import papilio.figures.tally.Standing;
import papilio.study.StudySettings;

/**
 * What the overview answers with, read once.
 *
 * @param today the business today
 * @param behind the sites most behind their target first, as many as one asks for
 * @param overdue reporting deadlines past their due instant
 * @param forecast at the cut-off, from what was dated by then; null for a day to come
 */
record Overview(
        StudySettings study,
        LocalDate today,
        Standing standing,
        @Nullable PlanRow plan,
        IntFunction<List<SiteTally>> behind,
        List<MonthFigures> enrollmentByMonth,
        long overdue,
        @Nullable ForecastHeadline forecast) {

    boolean isEmpty() {
        return standing.tally().screened() == 0;
    }

    NavigableMap<YearMonth, Integer> months() {
        return plan == null ? Collections.emptyNavigableMap() : plan.months();
    }

    /** The plan's count for the day of the cut-off; null where no plan applies. */
    @Nullable
    Double planned() {
        return MonthFigures.plannedBy(months(), standing.cutoff());
    }

    /** As the plan says of the site; of one that came later, its part of the study's target. */
    @Nullable
    Double plannedAt(SiteTally site) {
        var said = plan == null ? null : plan.sitePlannedBy(site.code(), standing.cutoff());
        if (said != null) return said;
        var planned = planned();
        var siteTarget = site.target();
        var target = study.target();
        if (planned == null || siteTarget == null || target == null || target == 0) return null;
        return planned * siteTarget / target;
    }

    List<FanMonth> fan() {
        return forecast == null ? List.of() : forecast.fan();
    }

    Progress progress() {
        return new Course(standing, enrollmentByMonth);
    }

    private record Course(Standing standing, List<MonthFigures> enrollmentByMonth) implements Progress {
        @Override
        public String study() {
            return standing.study();
        }

        @Override
        public LocalDate cutoff() {
            return standing.cutoff();
        }

        @Override
        public @Nullable Integer target() {
            return standing.target();
        }

        @Override
        public Accrual accrual() {
            return standing.accrual();
        }
    }
}
