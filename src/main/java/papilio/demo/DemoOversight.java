package papilio.demo;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import papilio.access.SystemWork;
import papilio.oversight.CallFlag;
import papilio.oversight.CallKind;
import papilio.oversight.CallLogService;
import papilio.oversight.CloseCall;
import papilio.oversight.LogCall;
import papilio.oversight.indicator.Indicator;
import papilio.oversight.limit.LimitService;
import papilio.oversight.limit.QualityParameter;
import papilio.oversight.limit.ReviseLimit;
import papilio.shared.Preparation;

/** Calls that were made about what the cohort shows, and limits that fit it. */
@Component
@Order(30)
@ConditionalOnProperty(name = "papilio.demo", havingValue = "true")
class DemoOversight implements Preparation {
    private static final String STUDY = DemoStudy.CODE;
    private static final String REASON = "Set before the first patient · 首例入组前设定";

    private final CallLogService log;
    private final LimitService limits;
    private final JdbcClient database;
    private final TransactionOperations transaction;

    DemoOversight(CallLogService log, LimitService limits, JdbcClient database, TransactionOperations transaction) {
        this.log = log;
        this.limits = limits;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void prepare() {
        if (isMissing()) SystemWork.run(() -> transaction.executeWithoutResult(status -> write()));
    }

    /** The invented study is there and has no limits yet. */
    private boolean isMissing() {
        return database.sql("""
                                select count(*) from study where code = :study and synthetic = true
                                  and not exists (select 1 from quality_limit l where l.study_code = :study)
                                """).param("study", STUDY).query(Long.class).single() > 0;
    }

    void write() {
        call(
                "04",
                CallFlag.of(Indicator.ADVERSE_EVENTS),
                LocalDate.of(2026, 6, 16),
                "Few events reported; the site goes through all diaries since March. 报告偏少，中心复核 3 月以来的日记卡。",
                LocalDate.of(2026, 7, 7));
        call(
                "05",
                CallFlag.of(CallKind.APPROVAL),
                LocalDate.of(2026, 6, 22),
                "The renewal was handed in on 2026-06-18. 延续审查材料已于 2026-06-18 递交。",
                LocalDate.of(2026, 7, 10));
        var closed = log.log(new LogCall(
                STUDY,
                "03",
                CallFlag.of(CallKind.PACE),
                LocalDate.of(2026, 4, 14),
                "The clinic hands out the study leaflet. 门诊发放研究宣传页。",
                LocalDate.of(2026, 5, 14)));
        log.close(new CloseCall(
                STUDY, closed.id(), closed.version(), "One more screened in May, none enrolled. 5 月仅筛选 1 例，无入组。"));
        database.sql(
                        "update call_action set called_by = 'manager', closed_by = case when state = 'CLOSED' then 'manager' end where study_code = :study")
                .param("study", STUDY)
                .update();
        limit(QualityParameter.LOST_TO_FOLLOW_UP, 3, 5, 8);
        limit(QualityParameter.LEFT_EARLY, 10, 15, 20);
        limit(QualityParameter.MISSED_DOSES, 5, 8, 10);
        limit(QualityParameter.VISITS_OUT_OF_WINDOW, 10, 15, 20);
        limit(QualityParameter.MISSED_VISITS, 3, 6, 10);
    }

    private void call(String site, CallFlag flag, LocalDate on, String agreed, LocalDate next) {
        log.log(new LogCall(STUDY, site, flag, on, agreed, next));
    }

    private void limit(QualityParameter parameter, double expected, double alertAt, double tolerated) {
        limits.revise(new ReviseLimit(STUDY, parameter, 0, expected, alertAt, tolerated, false, REASON));
    }
}
