package papilio.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.NavigableMap;
import papilio.enrollment.PlanService;
import papilio.enrollment.RevisePlan;

/** The plan of the demo: a hopeful baseline, and the re-baseline in force once two sites had opened late. */
final class DemoPlan {
    private static final YearMonth HOPED_FOR = YearMonth.of(2026, 9);
    private static final String REASON =
            "Sites 03 and 06 were activated later than planned; four months more · 03、06 中心启动晚于计划，延长四个月";

    private DemoPlan() {}

    static void make(PlanService plans, LocalDate plannedEnd) {
        plans.revise(new RevisePlan(DemoStudy.CODE, 0, until(HOPED_FOR), null));
        plans.revise(new RevisePlan(DemoStudy.CODE, 1, until(YearMonth.from(plannedEnd)), REASON));
    }

    private static NavigableMap<YearMonth, Integer> until(YearMonth last) {
        return RevisePlan.evenly(YearMonth.from(DemoStudy.OPENED), last, DemoStudy.TARGET);
    }
}
